"""How to read a dossier is said in the same words in all its forms, and is true of each."""

from __future__ import annotations

from dossier_sample import sample
from dossier_tiny import desk
from qantar.dossier.make import dossier_of
from qantar.render.dossier_html import html
from qantar.render.dossier_markdown import markdown
from qantar.render.paper_data import paper_data
from qantar.render.reading import HOW_TO_READ
from tiny import claim

ENDED = claim("000-001", "incident:death", "qp:endedOn", 'rdf:object "2022-01-08"^^xsd:date')
DENIED = claim(
    "000-002",
    "incident:death",
    "qp:endedOn",
    'qo:deniedObject "2022-01-08"^^xsd:date',
    "000-minister",
)


def test_each_form_begins_with_the_same_words() -> None:
    assert f"\n\n{HOW_TO_READ}\n" in markdown(sample())
    assert HOW_TO_READ in html(sample())
    assert paper_data(sample())["preface"] == HOW_TO_READ


def test_labels_of_the_editors_are_in_italics_in_each_form() -> None:
    made = dossier_of(desk(ENDED), "incident:death")
    assert "the incident *Death at the gate* ended on 2022-01-08" in markdown(made)
    assert "<i><bdi>Death at the gate</bdi></i>" in html(made)
    sections = paper_data(made)["sections"]
    assert isinstance(sections, list)
    parts = sections[0]["blocks"][0]["items"][0]["parts"]
    assert [part["text"] for part in parts if part["named"]] == ["Alpha", "Death at the gate"]


def test_what_stands_alone_begins_with_a_capital_letter() -> None:
    made = dossier_of(
        desk(
            ENDED,
            DENIED,
            claim("000-003", "involvement:anna", "qp:isInvolvementIn", "rdf:object incident:death"),
        ),
        "incident:death",
    )
    page = markdown(made)
    assert "### Ended 2022-01-08\n" in page
    assert "| The incident Death at the gate ended on 2022-01-08[^" in page
    assert "| It is not so that the incident Death at the gate ended on 2022-01-08[^" in page
