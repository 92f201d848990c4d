"""Findings get the file and the line of what they are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.finding import Finding
from qantar.gate.locate import WHOLE_GRAPH, Places, first_word, locate, note_places
from qantar.graph.project import Project
from qantar.namespaces import ID, QO, QS, RDF, SKOS
from small_project import HEADER_LINES, small_project, write

TURTLE = """
# person:b is described below
person:b a qo:Person ;
  skos:prefLabel "first"@en ,  # a comment ; with . marks

    "second # no comment"@en ;
  qo:account person:c ,
    person:d .

claim:000-7 rdf:subject person:b ;
  rdf:object [
    qo:account person:e ] ; rdf:value 04, \"\"\"long
text\"\"\" ;
  rdf:object person:f .
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = small_project(tmp_path)
    path = write(tmp_path / "graph" / "more.ttl", TURTLE)
    return Project(**{**vars(project), "graph": (*project.graph, path)})


def line_of(
    project: Project,
    focus: str = "",
    path: str = "",
    value: str = "",
    component: str = "",
    file: str = "",
) -> tuple[str, int]:
    finding = Finding("shape", "violation", focus, path, component, value=value, file=file)
    (placed,) = locate(project, [finding])
    return placed.file, placed.line - HEADER_LINES


@pytest.mark.parametrize(
    ("focus", "path", "value", "line"),
    [
        ("person/b", "", "", 3),
        ("person/b", f"<{RDF}type>", "", 3),
        ("person/b", f"<{SKOS}prefLabel>", '"first"@en', 4),
        ("person/b", f"<{SKOS}prefLabel>", '"second # no comment"@en', 6),
        ("person/b", f"<{QO}account>", ID + "person/c", 7),
        ("person/b", f"<{QO}account>", ID + "person/d", 8),
        ("person/b", f"<{QO}account>", "", 7),
        ("person/b", f"<{QO}nothing>", "", 3),
        ("person/b", f"^<{RDF}subject>", "", 3),
        ("person/b", f"^<{RDF}subject>", ID + "claim/000-7", 10),
        ("claim/000-7", f"<{RDF}object>", ID + "person/f", 14),
        ("claim/000-7", f"<{RDF}value>", f'"4"^^<{RDF}x>', 12),
    ],
)
def test_the_line_of_the_closest_triple(
    project: Project, focus: str, path: str, value: str, line: int
) -> None:
    assert line_of(project, focus=ID + focus, path=path, value=value) == ("graph/more.ttl", line)


def test_a_whole_graph_finding_is_where_its_value_is(project: Project) -> None:
    place = line_of(project, focus=QO + "Claim", component=WHOLE_GRAPH, value=ID + "claim/000-7")
    assert place == ("graph/more.ttl", 10)


def test_a_blank_node_is_found_by_what_is_said_of_it(project: Project) -> None:
    place = line_of(project, path=f"<{QO}account>", value=ID + "person/e", file="graph/more.ttl")
    assert place == ("graph/more.ttl", 12)


def test_a_shape_is_found_in_its_file(project: Project) -> None:
    assert line_of(project, focus=QS + "ClaimShape-account") == ("shapes/rules.ttl", 4)


def test_what_is_nowhere_keeps_no_place(project: Project) -> None:
    (placed,) = locate(project, [Finding("shape", "violation", focus=ID + "person/none")])
    assert (placed.file, placed.line) == ("", 0)


def test_a_place_that_is_known_stays(project: Project) -> None:
    known = Finding("closure", "violation", focus=ID + "person/b", file="queries/x.rq", line=3)
    assert locate(project, [known]) == [known]


def test_the_finding_in_the_named_file_is_preferred(project: Project) -> None:
    extra = write(project.root / "graph" / "z.ttl", "\nperson:b qo:account person:z .")
    project = Project(**{**vars(project), "graph": (*project.graph, extra)})
    assert line_of(project, focus=ID + "person/b", file="graph/z.ttl") == ("graph/z.ttl", 2)


def test_relative_and_empty_files_do_not_stop_it() -> None:
    places = Places()
    note_places("", "empty.ttl", places)
    note_places("<a> <b> <c> .", "relative.ttl", places)
    assert len(places.lines) == 6


def test_first_word_passes_space_and_comments() -> None:
    assert first_word(" # no\n\n\t# no\n yes", 0) == len(" # no\n\n\t# no\n ")
    assert first_word("# only", 0) >= len("# only")
