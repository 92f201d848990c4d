"""What can be taken from each page: its claims as Turtle, with all they rest on, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Triple, serialize

from qantar.answers.footnotes import offsets, relayers
from qantar.answers.opening import Loaded
from qantar.namespaces import ID, PREFIXES, QO, RDF

COLUMNS = (
    *("claim", "subject", "property", "value", "asOf", "speaker", "relayedBy", "said"),
    *("certainty", "status", "document", "start", "end"),
)
CACHED = 20_000


class Downloads:
    """Writes claims for other programs.

    Args:
        loaded: the graph.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._store = loaded.store
        self._facts = loaded.facts
        base = loaded.facts.base
        data = {name: base + iri[len(ID) :] for name, iri in PREFIXES.items() if iri.startswith(ID)}
        self._prefixes = {**PREFIXES, **data}
        # Accounts, documents and entities stand in many files, claims in few.
        self._shared = lru_cache(maxsize=CACHED)(self._read)

    def turtle(self, claims: Iterable[str]) -> bytes:
        """Claims with accounts, passages, documents and all else that they name, as Turtle.

        Nothing that the file names lies outside of it, but for the terms of the ontology.

        Args:
            claims: their IRIs.
        """
        found: dict[str, list[Triple]] = {}
        waiting = sorted(set(claims), reverse=True)
        while waiting:
            iri = waiting.pop()
            if iri not in found:
                found[iri] = self._triples(iri)
                waiting += [other for other in self._named(found[iri]) if other not in found]
        triples = [triple for iri in sorted(found) for triple in found[iri]]
        return serialize(triples, format=RdfFormat.TURTLE, prefixes=self._prefixes) or b""

    def csv(self, claims: Iterable[str]) -> str:
        """Claims as a table, one line each, with speaker, document and offsets.

        Args:
            claims: their IRIs.
        """
        from qantar.render.cells import safe_cell

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        for claim in sorted(set(claims)):
            writer.writerow([safe_cell(cell) for cell in self._cells(claim)])
        return out.getvalue()

    def _cells(self, claim: str) -> list[str]:
        facts = self._facts
        start, end = offsets(facts, facts.one(claim, QO + "passage"))
        return [
            claim,
            *(facts.label(facts.one(claim, RDF + name)) for name in ("subject", "predicate")),
            *(facts.derived(claim, name) for name in ("valueText", "asOfText")),
            facts.label(facts.derived(claim, "saidBy")),
            "; ".join(relayers(facts, facts.one(claim, QO + "account"))),
            facts.derived(claim, "saidText"),
            facts.label(facts.one(claim, QO + "certainty")),
            facts.label(facts.derived(claim, "status")),
            facts.derived(claim, "saidIn"),
            str(start),
            str(end),
        ]

    def _triples(self, iri: str) -> list[Triple]:
        is_claim = bool(self._facts.one(iri, QO + "account"))
        return self._read(iri) if is_claim else self._shared(iri)

    def _read(self, iri: str) -> list[Triple]:
        """The authored triples about a thing, its type first."""
        quads = self._store.quads_for_pattern(NamedNode(iri), None, None, DefaultGraph())
        found = [quad.triple for quad in quads]
        return sorted(found, key=lambda t: (t.predicate.value != RDF + "type", str(t)))

    def _named(self, triples: list[Triple]) -> list[str]:
        """The things of the data that triples name."""
        base = self._facts.base
        values = (triple.object for triple in triples)
        return [v.value for v in values if isinstance(v, NamedNode) and v.value.startswith(base)]
