"""What claims tie to a thing: sorted once, however many dossiers ask."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qantar.dossier.desk import Desk


class Ties:
    """The claims that have a thing as their value, by property.

    Thousands of claims point at a popular incident; each dossier of somebody who was there asks.

    Args:
        desk: the graph.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._claims: dict[str, dict[str, list[str]]] = {}
        self._subjects: dict[tuple[str, str], list[str]] = {}

    def claims(self, value: str, predicate: str) -> list[str]:
        """The claims that assert or deny a value by one property, sorted."""
        if value not in self._claims:
            found = self._claims[value] = defaultdict(list)
            for iri in self._desk.by_value.get(value, ()):
                found[self._desk.claims[iri].predicate].append(iri)
        return self._claims[value].get(predicate, [])

    def subjects(self, value: str, predicate: str) -> list[str]:
        """What standing claims tie to a thing by one property, sorted."""
        key, desk = (value, predicate), self._desk
        if key not in self._subjects:
            told = desk.values(self.claims(value, predicate), predicate)
            standing = (claim for claim, v in told if v == value and desk.is_standing(claim))
            self._subjects[key] = sorted({desk.claims[claim].subject for claim in standing})
        return self._subjects[key]
