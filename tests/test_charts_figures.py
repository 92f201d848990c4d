"""The figures: what can be compared stands together, and each row as it was said."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from network_project import made_up
from qantar.answers.opening import open_graph
from qantar.site.figures import Chart, figures
from tiny import claim, judgement, open_project

DEFINED = (
    "tally:dead qo:counts qv:killed ; qo:population qv:everyone .\n"
    'tally:shot a qo:Tally ; skos:prefLabel "shot"@en ; qo:counts qv:killed ;'
    ' qo:population qv:protesters ; qo:scopeWording "shot in the square" .\n'
    'tally:held a qo:Tally ; skos:prefLabel "held"@en ; qo:counts qv:detained ;'
    " qo:population qv:everyone ; qo:place place:square .\n"
)
MORE = (
    claim("000-401", "tally:shot", "qp:value", "rdf:object 12", "000-monitors")
    + claim("000-402", "tally:held", "qp:value", "qo:about 300")
    + claim("000-403", "tally:held", "qp:value", "rdf:object 250", "000-monitors")
    + claim("000-404", "tally:held", "qp:value", "qo:from 10 ; qo:to 20", "000-minister")
    + judgement("tallies", "qv:comparable", "tally:dead, tally:shot")
    + judgement("old", "qv:supersedes", "claim:000-403", "claim:000-402")
)


@cache
def charts() -> dict[str, Chart]:
    with TemporaryDirectory() as folder:
        found = figures(open_graph(open_project(made_up(Path(folder), DEFINED + MORE))))
    several: list[Chart] = found["charts_list"]  # type: ignore[assignment]
    return {chart.title: chart for chart in several}


def test_tallies_of_one_definition_or_judged_comparable_stand_together() -> None:
    assert list(charts()) == ["killed: everyone; killed: protesters", "detained: everyone"]
    (judged,) = charts()["killed: everyone; killed: protesters"].judged
    assert (judged.finding, judged.reason) == ("comparable", "because")
    assert [label for _, label in judged.tallies] == ["dead in all", "shot"]


def test_each_kind_of_value_has_its_own_bounds() -> None:
    rows = {f.claim.rpartition("/")[2]: f.row for chart in charts().values() for f in chart.figures}
    bounds = {slug: (r.low, r.high, r.about, r.denied) for slug, r in rows.items() if r}
    assert bounds["000-401"] == (12, 12, False, False)
    assert bounds["000-110"] == (225, None, False, False)
    assert bounds["000-111"] == (19, 19, False, True)
    assert bounds["000-118"] == (None, None, False, False)
    assert bounds["000-404"] == (10, 20, False, False)


def test_what_is_superseded_is_in_the_table_and_not_in_the_picture() -> None:
    chart = charts()["detained: everyone"]
    gone = [figure for figure in chart.figures if figure.row is None]
    assert [figure.note.status for figure in gone] == ["superseded"]
    assert f">{gone[0].value}<" not in chart.svg
    assert ">10 to 20<" in chart.svg  # that which stands is in it


def test_a_row_says_who_when_scope_and_what_is_unusual() -> None:
    labels = [f.row.label for chart in charts().values() for f in chart.figures if f.row]
    assert "monitors, not before 2022-02-01: “shot in the square”" in labels
    assert all(f.note.passage for chart in charts().values() for f in chart.figures)


def test_rows_stand_under_their_place() -> None:
    assert "the square" in charts()["detained: everyone"].svg
    assert "no place named" in charts()["killed: everyone; killed: protesters"].svg


def test_the_same_graph_gives_the_same_pictures() -> None:
    first = {title: chart.svg for title, chart in charts().items()}
    charts.cache_clear()
    assert {title: chart.svg for title, chart in charts().items()} == first
