"""A dossier as Markdown: numbers, notes, tables, and data that Markdown does not read."""

from __future__ import annotations

import pytest

from dossier_tiny import desk
from qantar.dossier.make import dossier_of
from qantar.render.dossier_markdown import markdown
from tiny import claim, judgement

DAY = claim("000-001", "incident:death", "qp:occurredOn", 'rdf:object "2022-01-07"^^xsd:date')
OTHER = claim(
    "001-001", "incident:death", "qp:occurredOn", 'rdf:object "2022-01-08"^^xsd:date', "001-own"
)
HOSTILE = "<script>alert(1)</script> | [x](y) *b* _i_ `c` &lt; $x$ #h ~~s~~ =1+1"


@pytest.fixture(scope="module")
def page() -> str:
    judged = judgement("c", "qv:unresolved", "incident:death, incident:march")
    return markdown(dossier_of(desk(DAY, OTHER, judged), "incident:death"))


def test_the_head_says_what_it_is_and_what_is_missing(page: str) -> None:
    assert page.startswith(
        "# Death at the gate\n\nincident (incident:death); as of 2023-01-06; 2 claims told; "
        "3 claims of the graph withheld; 1 passage not re-read.\n"
    )


def test_paragraphs_are_numbered_and_notes_marked(page: str) -> None:
    assert (
        "\n\n1. *Alpha* (said 2023-01-06) stated that the incident *Death at the gate* happened on "
        "2022-01-07[^1] (contested: see paragraph 3).\n" in page
    )


def test_rival_accounts_stand_in_a_table(page: str) -> None:
    table = page.partition("3. Death at the gate: occurred on\n\n")[2].split("\n\n")[0].split("\n")
    assert table[0] == "| Speaker | Said | Certainty | Status | What is said |"
    assert [line.split(" | ")[-1].endswith(f"[^{n}] |") for n, line in enumerate(table[2:], 1)] == [
        True,
        True,
    ]


def test_notes_are_footnotes_with_the_passage(page: str) -> None:
    assert "[^1]: Alpha, said 2023-01-06 (stated; contested). “Report 000”, Alpha, " in page
    assert "characters 0-32. claim:000-001. “Anna Bek died on 7 January 2022.”" in page
    assert "\n[^3]: Judgement of the editors, judgement:c.\n" in page
    marks = {f"[^{n}]" for n in range(1, page.count("\n[^") + 1)}
    assert all(mark in page.partition("## Notes")[0] for mark in marks)


def test_the_annex_lists_the_documents(page: str) -> None:
    annex = page.partition("## Annex: documents\n")[2].strip().split("\n")
    assert annex[0].startswith("| Document | Title | Publisher |")
    assert [line[:8] for line in annex[2:]] == ["| 000 | ", "| 001 | "]
    assert "at hand" not in annex[2]  # the store of the tests has no register of files
    assert all(len(line.split("|")) == len(annex[0].split("|")) for line in annex)


def test_data_is_not_read_as_markdown() -> None:
    label = HOSTILE.replace('"', "")
    words = claim("000-001", "place:bad", "qp:name", f'rdf:object "{HOSTILE}"')
    place = f'place:bad a qo:Place ; skos:prefLabel "{label}"@en .\n'
    page = markdown(dossier_of(desk(place, words), "place:bad"))
    body = page.partition("## Notes")[0]
    assert body.count("script") == body.count("\\<script>") + body.count("\\</script>") > 0
    for bare in (" | [", " [x]", " *b*", " _i_", " `c`", " &lt;", " $x$", " #h", " ~~s"):
        assert bare not in body


def test_it_is_the_same_each_time(page: str) -> None:
    judged = judgement("c", "qv:unresolved", "incident:death, incident:march")
    assert markdown(dossier_of(desk(judged, OTHER, DAY), "incident:death")) == page
