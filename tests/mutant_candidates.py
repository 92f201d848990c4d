"""Triples that could stand in the small investigation, as far as their predicate is concerned.

Subjects and values are those of the graph: a predicate may be put on every node of a class whose
shape knows it, with every value of a class, scheme or datatype that it takes there.
"""

from __future__ import annotations

from functools import cached_property
from random import Random

from pyoxigraph import Literal, NamedNode

import shape_files
from mutants import TYPE, Gate, Mutation
from qantar.namespaces import QO, QS, RDF, RDFS, SH, SKOS, XSD

# What these take depends on the predicate of the claim: all that stands there is tried.
FREE = {RDF + "subject", RDF + "predicate", RDF + "object", QO + "deniedObject"}
ORDERED = {XSD + "date", XSD + "integer"}
CLASSES = f"(<{SH}or>/<{RDF}rest>*/<{RDF}first>)?/<{SH}class>"


class Candidates:
    """The insertions to draw from."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def draw(self, number: int, seed: int) -> list[Mutation]:
        """That many different insertions, one of each predicate in turn while there are some."""
        random = Random(seed)
        piles = [self._pile(name, random) for name in self.by_predicate]
        drawn: list[Mutation] = []
        while len(drawn) < number and any(piles):
            drawn += [pile.pop() for pile in piles if pile]
        return drawn[:number]

    @cached_property
    def by_predicate(self) -> dict[str, list[tuple[str, str]]]:
        """Predicate to the subjects that may have it, each with the property shape that says so."""
        found: dict[str, list[tuple[str, str]]] = {}
        for shape in shape_files.targeted():
            targets = self._objects(shape, "targetClass")
            subjects = sorted(s for name in targets for s in self._instances(name))
            for part in sorted(shape_files.parts(shape) - {shape}):
                if not shape_files.is_style(shape):
                    (path,) = self._objects(part, "path")
                    found.setdefault(path, []).extend((subject, part) for subject in subjects)
        found[TYPE.value] = [(subject, "") for subject in sorted(self._gate.types)]
        return dict(sorted(found.items()))

    def _pile(self, predicate: str, random: Random) -> list[Mutation]:
        there = {mutation.line for mutation in self._gate.deletions}
        new = (
            Mutation(subject, predicate, value, inserted=True)
            for subject, part in self.by_predicate[predicate]
            for value in self._values(predicate, part)
        )
        pile = [mutation for mutation in dict.fromkeys(new) if mutation.line not in there]
        random.shuffle(pile)
        return pile

    def _values(self, predicate: str, part: str) -> list[NamedNode | Literal]:
        if predicate == TYPE.value:
            return [NamedNode(name) for name in sorted(set(self._gate.types.values()))]
        classes = f"SELECT DISTINCT ?x {{ <{QS}{part}> {CLASSES} ?x }} ORDER BY ?x"
        named = [row[0].value for row in shape_files.shapes().query(classes)]
        if named and predicate not in FREE:
            return [NamedNode(s) for name in named for s in sorted(self._instances(name))]
        scheme = f"SELECT ?x {{ <{predicate}> <{QO}valueScheme>/^<{SKOS}inScheme> ?x }} ORDER BY ?x"
        return [NamedNode(name) for name in self._column(scheme)] + self._seen(predicate)

    def _seen(self, predicate: str) -> list[NamedNode | Literal]:
        """What stands there now, and all other dates and numbers where it is one."""
        found = {q.object for q in self._gate.quads if q.predicate.value == predicate}
        types = {o.datatype.value for o in found if isinstance(o, Literal)} & ORDERED
        objects = {q.object for q in self._gate.quads}
        found |= {o for o in objects if isinstance(o, Literal) and o.datatype.value in types}
        return sorted(found, key=str)

    def _objects(self, shape: str, name: str) -> list[str]:
        quads = shape_files.shapes().quads_for_pattern(
            NamedNode(QS + shape), NamedNode(SH + name), None
        )
        return sorted(quad.object.value for quad in quads)

    def _instances(self, name: str) -> list[str]:
        query = f"SELECT DISTINCT ?x {{ ?x <{RDFS}subClassOf>* <{name}> }}"
        narrower = {name, *self._column(query)}
        return [subject for subject, kind in self._gate.types.items() if kind in narrower]

    def _column(self, query: str) -> list[str]:
        return [row[0].value for row in self._gate.store.query(query)]
