"""The files of one investigation, written one document after the other."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

from generator import manifest
from generator.accounts import Issue
from generator.document import Document
from generator.faults import STUB, Faults
from generator.judgements import Judging
from generator.sentences import decks
from generator.stubs import Stubs
from generator.turtle import HEADER, node
from generator.world import FIRST_DAY, World
from qantar.errors import UsageError

FEWEST, MOST = 30, 250
"""The claims of a usual document: fewer in a small graph, so that it has documents to compare."""

LONG_EVERY, LONG = 20, 4
DAYS_AFTER, YEARS = 45, 700
DOCUMENTS, REGISTER, MANIFEST = "documents", "graph/documents.ttl", "graph/manifest.ttl"
RESTRICTED_MANIFEST = "graph/restricted/manifest.ttl"


class Investigation:
    """A made-up investigation.

    Args:
        claims: how many claims there will be.
        seed: of all chance.
        faults: how many violations to plant.
        folder: where the files go.
    """

    def __init__(self, claims: int, seed: int, faults: int, folder: Path) -> None:
        self._claims, self._folder = claims, folder
        self._chance = Random(seed)
        self._world = World(claims, self._chance)
        self._stubs = Stubs(self._world)
        self._faults = Faults(faults, claims, seed)
        self._decks = decks(self._chance)
        self._judging = Judging(self._decks)
        self._mean = min(MOST, max(FEWEST, claims // 10))

    def write(self, tell: Callable[[int], None]) -> None:
        """Write document after document, then the stubs that they used.

        Args:
            tell: is told how many claims are written, after each document.

        Raises:
            UsageError: a fault found no place.
        """
        self._add(REGISTER, HEADER)
        self._add(MANIFEST, manifest.HEADER)
        number, written = 0, 0
        while written < self._claims:
            number += 1
            claims = min(self._size(number), self._claims - written)
            self._document(number, claims, written)
            written += claims
            tell(written)
        self._finish()

    def _size(self, number: int) -> int:
        """How many claims a document holds: one in twenty is a long report."""
        size = int(self._mean * (0.4 + self._chance.random()))
        return size * LONG if number % LONG_EVERY == 0 else size

    def _issue(self) -> Issue:
        """When a document was published: most often soon after the events."""
        after = DAYS_AFTER + int(YEARS * self._chance.random() ** 2)
        earliest = FIRST_DAY + timedelta(days=after)
        dating = self._decks["datings"].deal()
        if dating == "open":
            return Issue(earliest, None)
        return Issue(earliest, earliest + timedelta(days=90 if dating == "between" else 0))

    def _document(self, number: int, claims: int, before: int) -> None:
        parts = (self._world, self._stubs, self._faults, self._chance, self._decks)
        document = Document(*parts, number=number, issue=self._issue(), before=before)
        document.write(claims)
        slug, pages = document.slug, document.pages
        self._add(f"graph/set-aside/{slug}.ttl", document.set_aside())
        self._add(f"graph/judgements/{slug}.ttl", self._judging.turtle(document))
        self._add(f"graph/claims/{slug}.ttl", pages.public_turtle())
        hidden = [self._stubs.turtle(thing) for thing in self._stubs.take_hidden()]
        self._add(f"graph/restricted/{slug}.ttl", pages.restricted_turtle(hidden))
        self._add(f"{DOCUMENTS}/{document.file_name}", pages.text)
        self._add(REGISTER, document.entry())
        self._add(MANIFEST, manifest.public_block(pages, self._faults))
        withheld = manifest.restricted_block(pages)
        if withheld and not (self._folder / RESTRICTED_MANIFEST).exists():
            withheld = manifest.HEADER + withheld
        self._add(RESTRICTED_MANIFEST, withheld)

    def _finish(self) -> None:
        """Write the stubs, and which faults were planted."""
        for name, things in self._stubs.files():
            told = (
                node(at.iri, at.kind, self._faults.spoil(at.iri, self._stubs.pairs(at), STUB))
                for at in things
            )
            self._add(f"graph/entities/{name}.ttl", "".join([HEADER, *told]))
        if self._faults.left:
            raise UsageError(
                f"{self._faults.left} faults found no place among {self._claims} claims",
                fix="Plant fewer, or generate more claims.",
            )
        planted = [fault._asdict() for fault in sorted(self._faults.planted)]
        if planted:
            self._add("faults.json", json.dumps(planted, indent=1) + "\n")

    def _add(self, name: str, text: str) -> None:
        """Add text to a file; no text makes no file."""
        if text:
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", newline="") as file:
                file.write(text)
