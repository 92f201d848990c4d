"""RDF 1.2 Turtle: one reifier for each claim, never a denied value, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, Triple, parse

from network_project import iri, opened
from qantar.answers.opening import Loaded, open_graph
from qantar.export.make import export
from qantar.export.values import value_iri
from qantar.graph.project import Project
from qantar.namespaces import ID, QO, QV, RDF, SKOS, XSD
from tiny import claim

SUBJECT, PREDICATE, OBJECT = (NamedNode(RDF + name) for name in ("subject", "predicate", "object"))
VALUE = f"{ID}value/"
OTHER_SLOTS = {
    QO + name for name in ("deniedObject", "about", "atLeast", "moreThan", "atMost", "lessThan")
} | {QO + name for name in ("from", "to", "loosely", "valueState")}
MORE = claim("000-301", "tally:dead", "qp:value", "qo:deniedObject 7", "000-minister") + claim(
    "000-302", "person:anna-bek", "qp:detail", 'qo:deniedObject "a b"@en', "000-minister"
)


@pytest.fixture(scope="module", params=["made up", "shipped"])
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    if request.param == "shipped":
        return open_graph(Project.open())
    return opened(tmp_path_factory.mktemp("reified"), MORE)


def read(loaded: Loaded) -> list[Triple]:
    text = export(loaded, "turtle12").texts[""]
    return [quad.triple for quad in parse(text.encode(), format=RdfFormat.TURTLE)]


def reified(triples: list[Triple]) -> dict[str, list[Triple]]:
    found: dict[str, list[Triple]] = {}
    for triple in triples:
        if triple.predicate.value == RDF + "reifies":
            found.setdefault(triple.subject.value, []).append(triple.object)
    return found


def restored(triples: list[Triple]) -> set[Triple]:
    """The claims as they were authored, from their reifiers and what else is said of them."""
    found = {
        t
        for t in triples
        if t.predicate.value != RDF + "reifies" and not t.subject.value.startswith(VALUE)
    }
    slots = {t.subject.value for t in triples if t.predicate.value in OTHER_SLOTS}
    for reifier, (claimed,) in reified(triples).items():
        node = NamedNode(reifier)
        found.add(Triple(node, SUBJECT, claimed.subject))
        found.add(Triple(node, PREDICATE, claimed.predicate))
        if reifier not in slots:
            found.add(Triple(node, OBJECT, claimed.object))
    return found


def test_every_claim_is_one_reifier(loaded: Loaded) -> None:
    found = reified(read(loaded))
    assert sorted(found) == loaded.facts.subjects(RDF + "type", QO + "Claim")
    assert {len(several) for several in found.values()} == {1}


def test_the_claims_can_be_restored(loaded: Loaded) -> None:
    quads = loaded.store.quads_for_pattern(None, None, None, DefaultGraph())
    assert restored(read(loaded)) == {q.triple for q in quads if q.subject.value.startswith(ID)}


def test_what_is_denied_is_never_the_object(loaded: Loaded) -> None:
    triples = read(loaded)
    claimed = reified(triples)
    denied = [t for t in triples if t.predicate.value == QO + "deniedObject"]
    assert denied
    for triple in denied:
        (said,) = claimed[triple.subject.value]
        assert said.object != triple.object
        assert said.object.value.startswith(f"{VALUE}not-")


def test_a_value_without_a_term_is_named_and_labelled(tmp_path: Path) -> None:
    triples = read(opened(tmp_path, MORE))
    found = {name: said[0].object.value for name, said in reified(triples).items()}
    told = {
        t.subject.value: t.object.value for t in triples if t.predicate.value == SKOS + "prefLabel"
    }
    expected = {
        "claim:000-102": ("not-person:anna-bek", "not: Anna Bek"),
        "claim:000-110": ("at-least-225", "at least 225"),
        "claim:000-109": ("from-2022-02-01-to-2022-02-03", "2022-02-01 to 2022-02-03"),
        "claim:000-118": ("loosely-qv:hundreds", "hundreds"),
        "claim:000-301": ("not-7", "not: 7"),
        "claim:000-302": ("not-text=en=a%20b", "not: a b"),
    }
    for name, (slug, label) in expected.items():
        assert found[iri(name)] == VALUE + slug
        assert told[VALUE + slug] == label
    assert found[iri("claim:000-112")] == QV + "noValue"


def typed(text: str, kind: str) -> Literal:
    return Literal(text, datatype=NamedNode(XSD + kind))


def test_different_values_have_different_iris() -> None:
    terms = [
        *(typed(text, "integer") for text in ("5", "05", "-5", "+5", "2022-01-01")),
        *(typed(text, "date") for text in ("2022-01-01", "2022-01-01Z", "5")),
        *(typed(text, "decimal") for text in ("5", "5.0")),
        *(Literal(text) for text in ("5", "5-to-6", "string=5", "a:b", "", "a/b", "a%2Fb")),
        *(Literal("5", language=language) for language in ("en", "kk", "en-gb")),
        *(NamedNode(ID + slug) for slug in ("person/a", "person/a/b", "person/a%2Fb", "qv/a")),
        *(NamedNode(text) for text in (QV + "a", "https://example.org/a", ID)),
    ]
    said = [{QO + slot: term} for slot in ("deniedObject", "atLeast", "atMost") for term in terms]
    said += [{QO + "from": one, QO + "to": other} for one in terms for other in terms]
    iris = [value_iri(slots, ID) for slots in said]
    assert len(set(iris)) == len(iris)
    assert all(NamedNode(one) for one in iris)
