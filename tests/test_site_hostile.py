"""What a graph may hold must harm nobody who opens the site, its scripts or its tables."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from qantar.namespaces import ID
from qantar.site.make import make_site
from qantar.site.names import opaque
from qantar.site.scripts import call
from site_built import pages
from tiny import HEADER, claim, open_project, write_project

LABEL = '=1+1</script><script>alert("x")</script><!-- \u202eabc\u2066 \u2028 \' & <b>'
GRAPH = (
    f"person:evil a qo:Person ; skos:prefLabel {json.dumps(LABEL)}@en .\n"
    "<https://w3id.org/qantar/id/person/%2e%2e%2f'-ünsafe> a qo:Person .\n"
    + claim("000-010", "person:evil", "qp:name", f"rdf:object {json.dumps(LABEL)}")
    + claim("000-011", "incident:death", "qp:victim", "rdf:object person:evil")
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("hostile")
    write_project(top / "project")
    (top / "project" / "graph" / "evil.ttl").write_text(HEADER + GRAPH, "utf-8")
    return make_site(open_project(top / "project"), top / "site").folder


def test_pages_stay_whole_and_run_nothing(folder: Path) -> None:
    found = pages(folder)  # an error if a tag of a label were one of the page
    told = [path for path in found if "alert(" in (folder / path).read_text("utf-8")]
    assert {"e/person/evil.html", "e/names.html", "d/000.html"} <= set(told)
    for path in told:
        text = (folder / path).read_text("utf-8")
        assert "<script>alert" not in text
        assert "<b>" not in text
        assert not {"\u202e", "\u2066", "\u2028"} & set(text)


def test_data_of_scripts_cannot_end_them(folder: Path) -> None:
    scripts = sorted((folder / "data").rglob("*.js"))
    assert any("alert(" in path.read_text("utf-8") for path in scripts)
    for path in scripts:
        text = path.read_text("utf-8")
        assert not {"<", "\u2028", "\u2029"} & set(text), path.name


def test_data_of_scripts_is_what_was_handed_over() -> None:
    text = call("names", [LABEL, "\u2029"])
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text.partition("(")[2].rpartition(")")[0]) == [LABEL, "\u2029"]


def test_no_cell_of_a_table_is_a_formula(folder: Path) -> None:
    text = (folder / "e" / "person" / "evil.csv").read_text("utf-8")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any(cell.startswith("'=1+1") for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_an_unsafe_slug_leads_out_of_no_folder(folder: Path) -> None:
    iri = f"{ID}person/%2e%2e%2f'-ünsafe"
    assert (folder / "e" / "person" / f"{opaque(iri)}.html").is_file()
    names = {path.name for path in folder.rglob("*")}
    assert all(name.isascii() and not set("%'\"<> ") & set(name) for name in names)
