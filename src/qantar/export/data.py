"""The authored data: all of it as it was loaded, or what belongs to a selection of claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import DefaultGraph, NamedNode, Triple

from qantar.answers.opening import Loaded
from qantar.namespaces import ID, PREFIXES, QO, RDF
from qantar.network.drawing import draw
from qantar.network.selection import CLAIM, EVERYTHING, Selection

JUDGED = (QO + "judges", QO + "against")
TYPE = RDF + "type"
Things = dict[str, list[Triple]]
"""Each thing of the data, by IRI, with its triples."""


def things(loaded: Loaded, selection: Selection = EVERYTHING) -> Things:
    """The data as triples by subject, sorted.

    With a selection: its claims; the accounts, passages, documents and stubs that they speak of,
    and what these rest on; and the judgements of which all matter is there.

    Args:
        loaded: the graph.
        selection: which part of it.

    Raises:
        UsageError: the selection names what is not there.
    """
    everything = _by_subject(loaded)
    if selection == EVERYTHING:
        return everything
    kept = _reached(_claims(loaded, selection), everything)
    judgements = (iri for iri, told in everything.items() if _is_judgement_of(told, kept))
    kept |= _reached(judgements, everything)
    return {iri: told for iri, told in everything.items() if iri in kept}


def order(triple: Triple) -> tuple[str, bool, str, str]:
    """Where a triple stands among others: by subject, its type first."""
    predicate = triple.predicate.value
    return str(triple.subject), predicate != TYPE, predicate, str(triple.object)


def prefixes(triples: Iterable[Triple], base: str = ID) -> dict[str, str]:
    """The prefixes that these triples need.

    Args:
        triples: the triples.
        base: what the IRIs of the data begin with.
    """
    used = {_namespace(iri) for triple in triples for iri in _iris(triple)}
    known = {
        name: iri.replace(ID, base, 1) if iri.startswith(ID) else iri
        for name, iri in PREFIXES.items()
    }
    return {name: iri for name, iri in sorted(known.items()) if iri in used}


def _by_subject(loaded: Loaded) -> Things:
    base = loaded.project.base
    quads = loaded.store.quads_for_pattern(None, None, None, DefaultGraph())
    triples = [
        quad.triple
        for quad in quads
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(base)
    ]
    triples.sort(key=order)
    found: Things = {}
    for triple in triples:
        found.setdefault(_iri(triple.subject), []).append(triple)
    return found


def _claims(loaded: Loaded, selection: Selection) -> list[str]:
    """The claims of a selection: every one between or about its nodes."""
    drawing = draw(loaded, selection, record=True)
    if not (selection.kinds or selection.since or selection.until or selection.around):
        return [one.claim for one in drawing.told]
    nodes = drawing.nodes
    return [
        one.claim
        for one in drawing.told
        if one.subject in nodes and (not one.target or one.target in nodes)
    ]


def _reached(start: Iterable[str], everything: Mapping[str, list[Triple]]) -> set[str]:
    """All that these things speak of or rest on, themselves included."""
    found: set[str] = set()
    waiting = [iri for iri in start if iri in everything]
    while waiting:
        iri = waiting.pop()
        if iri not in found:
            found.add(iri)
            ends = (_iri(triple.object) for triple in everything[iri])
            waiting += [end for end in ends if end in everything]
    return found


def _is_judgement_of(told: list[Triple], kept: set[str]) -> bool:
    matter = [_iri(t.object) for t in told if t.predicate.value in JUDGED]
    return bool(matter) and kept.issuperset(matter)


def is_claim(told: list[Triple]) -> bool:
    """Whether these are the triples of a claim."""
    return any(t.predicate.value == TYPE and _iri(t.object) == CLAIM for t in told)


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _iris(triple: Triple) -> Iterable[str]:
    yield _iri(triple.subject)
    yield triple.predicate.value
    if isinstance(triple.object, Triple):
        yield from _iris(triple.object)
    elif isinstance(triple.object, NamedNode):
        yield triple.object.value
    else:
        yield getattr(getattr(triple.object, "datatype", None), "value", "")


def _namespace(iri: str) -> str:
    return iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]
