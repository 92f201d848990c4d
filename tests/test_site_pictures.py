"""Each chart of the page of figures is also a file that can be taken away."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from network_project import made_up
from qantar.answers.opening import open_graph
from qantar.site.figures import Chart
from qantar.site.links import Links
from qantar.site.make import make_site
from qantar.site.names import SafeNames
from qantar.site.pictures import LONGEST, picture_paths, slug
from site_built import pages, shipped
from tiny import claim, open_project, write_project

HOSTILE = "../../<script>alert(1)</script>"
MORE = f'tally:hostile a qo:Tally ; skos:prefLabel "{HOSTILE}"@en .\n' + claim(
    "000-700", "tally:hostile", "qp:value", "rdf:object 12"
)


def chart(title: str, svg: str = "<svg/>") -> Chart:
    return Chart(title, svg, (), (), ())


@pytest.fixture(scope="module")
def links(tmp_path_factory: pytest.TempPathFactory) -> Links:
    folder = tmp_path_factory.mktemp("pictures") / "project"
    return Links(open_graph(open_project(write_project(folder))))


def test_every_picture_of_the_figures_is_a_file_that_the_page_links() -> None:
    folder = shipped().folder
    page = pages(folder)["figures.html"]
    linked = {link for link in page.links if link.startswith("figures/")}
    written = {f"figures/{path.name}" for path in (folder / "figures").iterdir()}
    text = (folder / "figures.html").read_text("utf-8")
    assert linked == written != set()
    assert len(written) == text.count('class="chart"') == text.count("This picture as SVG")
    for path in written:
        assert fromstring((folder / path).read_text("utf-8")).tag.endswith("svg"), path
    assert "figures/killed-everyone.svg" in written


def test_names_are_plain_short_and_each_its_own(links: Links) -> None:
    titles = ["Killed: everyone", "killed, everyone", "killed: everyone no 2", "Ұрланған", "қ" * 99]
    paths = picture_paths([chart(title) for title in [*titles, "a b " * 99]], links)
    assert paths[:3] == [
        "figures/killed-everyone.svg",
        "figures/killed-everyone-no-2.svg",
        "figures/killed-everyone-no-2-no-2.svg",
    ]
    assert len(set(paths)) == len(paths)
    assert paths[3] == "figures/figure.svg"
    assert all(path.isascii() and len(path) < LONGEST + 20 for path in paths)


def test_a_chart_without_a_picture_has_no_file(links: Links) -> None:
    assert picture_paths([chart("killed", ""), chart("held")], links) == ["", "figures/held.svg"]


def test_a_name_that_is_withheld_stands_in_no_file_name(
    links: Links, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert picture_paths([chart("dead: Anna")], links) == ["figures/dead-anna.svg"]
    monkeypatch.setattr(links, "_names", SafeNames(["anna"]))
    (path,) = picture_paths([chart("dead: Ánna")], links)
    assert path.startswith("figures/x-")


def test_a_hostile_title_gives_a_harmless_name_and_file(tmp_path: Path) -> None:
    project = open_project(made_up(tmp_path / "project", MORE))
    folder = make_site(project, tmp_path / "site").folder
    assert slug(HOSTILE) == "script-alert-1-script"
    root = fromstring((folder / "figures" / "script-alert-1-script.svg").read_text("utf-8"))
    assert root[0].text == HOSTILE
    assert not any(element.tag.endswith("script") for element in root.iter())
    assert "<script>alert" not in (folder / "figures.html").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "site"]
