"""Labels that Markdown would read: as a list, a heading, a link or a table of their own."""

from __future__ import annotations

import pytest

from dossier_tiny import desk
from qantar.dossier.make import dossier_of
from qantar.render.dossier_markdown import markdown
from tiny import claim

DENIALS = claim("000-001", "tally:dead", "qp:value", "rdf:object 227", "000-monitors") + claim(
    "000-002", "tally:dead", "qp:value", "qo:deniedObject 227", "000-minister"
)


def lines(label: str) -> list[str]:
    """A dossier in which a tally and a speaker bear the label."""
    named = "".join(
        f'{thing} skos:altLabel "other" ; skos:prefLabel "{label}"@en .\n'
        for thing in ("tally:fallen", "group:monitors")
    )
    made = desk(named, DENIALS.replace("tally:dead", "tally:fallen"))
    return markdown(dossier_of(made, "tally:fallen")).splitlines()


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("> a", "\\> a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("# a", "\\# a"),
        ("=== a", "\\=== a"),
        ("3.5 a", "3\\.5 a"),
    ],
)
def test_what_begins_with_a_label_begins_nothing_else(label: str, written: str) -> None:
    found = lines(label)
    assert any(line.startswith(f"[^2]: {written}") for line in found), found
    assert any(line.partition(". ")[2].startswith(f"{written}: ") for line in found), found


def test_the_marks_are_those_of_a_label_alone() -> None:
    plain = lines("A - b. c")
    assert any(line.startswith("[^2]: A - b. c") for line in plain), plain
