"""Names of files for IRIs: readable where that is safe, opaque where it could name somebody.

An address is copied, logged and sent around more freely than a page, so what is restricted must
not stand in one: neither a name that only a restricted claim tells, nor a part of it.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable

from pyoxigraph import Store

from qantar.graph.claimed import first, things
from qantar.graph.loading import load_files
from qantar.graph.lookup import Facts
from qantar.graph.project import Project
from qantar.namespaces import QO, RDF

LONGEST = 80
SHORTEST_TOKEN = 3
DIGITS = 16
PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}
APOSTROPHES = "'`\u02bc\u2018\u2019"
TAKEN = {"index", *DEVICES}
"""`index` is the list of a folder; the others are no file names on Windows."""


class SafeNames:
    """Gives each IRI the name of its file.

    Args:
        hidden: folded parts of names that no address may hold.
    """

    def __init__(self, hidden: Iterable[str] = ()) -> None:
        self._hidden = tuple(sorted(hidden))
        self._known: dict[str, str] = {}

    def name(self, iri: str) -> str:
        """The last part of the IRI where it is plain lower-kebab, else an opaque name.

        The opaque name is made from the IRI alone, so it is the same in every build.
        """
        found = self._known.get(iri)
        if found is None:
            slug = iri.rsplit("/", 1)[-1]
            found = self._known[iri] = slug if self._is_safe(slug) else opaque(iri)
        return found

    def _is_safe(self, slug: str) -> bool:
        kebab = slug and len(slug) <= LONGEST and PLAIN.issuperset(slug) and all(slug.split("-"))
        if not kebab or slug in TAKEN or slug.startswith("x-"):
            return False
        return not any(token in part for part in slug.split("-") for token in self._hidden)


def opaque(iri: str) -> str:
    """A name that tells nothing of what it names."""
    return f"x-{hashlib.sha256(iri.encode('utf-8')).hexdigest()[:DIGITS]}"


def safe_names(project: Project, facts: Facts) -> SafeNames:
    """Names for all that a project holds.

    The restricted files are read for it even where they are not shown: an address must not
    change, nor tell a name, with what is shown.

    Args:
        project: whose restricted names are not to be told.
        facts: the loaded graph, with the ontology and the types of the entities.
    """
    if not project.restricted:
        return SafeNames()
    return SafeNames(hidden_tokens(load_files(project.restricted), facts))


def hidden_tokens(store: Store, facts: Facts) -> set[str]:
    """Folded words of the names that restricted claims tell of persons.

    Args:
        store: the restricted files.
        facts: the loaded graph.
    """
    naming = set(facts.subjects(RDF + "type", QO + "NameProperty"))
    persons = set(facts.subjects(RDF + "type", QO + "Person")) | set(things(store, QO + "Person"))
    found: set[str] = set()
    for row in things(store, QO + "Claim").values():
        if first(row, RDF + "predicate") in naming and first(row, RDF + "subject") in persons:
            found.update(tokens(first(row, RDF + "object")))
    return found


def tokens(name: str) -> set[str]:
    """The words of a name as a slug would write them, without the shortest."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = (c for c in plain if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else "" if c in APOSTROPHES else " " for c in letters).split()
    return {word for word in words if len(word) >= SHORTEST_TOKEN}
