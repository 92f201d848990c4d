"""The stubs that claims made use of, and where each was first spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft import Thing
from generator.figures import MEASURES
from generator.turtle import Pair, label, node
from generator.world import World

FILES = {"person": "persons", "tally": "tallies", "legislation": "legislation"}
"""Files that are not named by the kind with an s."""


class Stubs:
    """Collects stubs while documents are written, and writes them in the end.

    Args:
        world: what the tallies count.

    Attributes:
        passages: the first public passage on each thing, for judgements on it.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._public: dict[str, Thing] = {}
        self._hidden: dict[str, Thing] = {}
        self.passages: dict[str, str] = {}

    def use(self, thing: Thing, passage: str = "", *, hidden: bool = False) -> None:
        """Note that a claim, an account or a document speaks of a thing."""
        if passage:
            self.passages.setdefault(thing.iri, passage)
        if thing.iri in self._public:
            return
        if hidden:
            self._hidden[thing.iri] = thing
            return
        self._public[thing.iri] = thing
        if thing.kind == "qo:Tally":
            self._use_scope(thing)

    def _use_scope(self, tally: Thing) -> None:
        incident, _, _ = scope(tally)
        self.use(self._world.incident(incident))
        self.use(self._world.city(self._world.city_of(incident)))

    def files(self) -> Iterator[tuple[str, list[Thing]]]:
        """The public stubs by file, each file sorted."""
        by_file: dict[str, list[Thing]] = {}
        for iri in sorted(self._public):
            kind = iri.partition(":")[0]
            by_file.setdefault(FILES.get(kind, f"{kind}s"), []).append(self._public[iri])
        yield from sorted(by_file.items())

    def take_hidden(self) -> list[Thing]:
        """The restricted stubs that have not been taken yet, sorted."""
        found = [self._hidden[iri] for iri in sorted(self._hidden)]
        self._hidden.clear()
        return found

    def turtle(self, thing: Thing) -> str:
        """A stub as Turtle."""
        return node(thing.iri, thing.kind, self.pairs(thing))

    def pairs(self, thing: Thing) -> list[Pair]:
        """The properties of a stub: its label, and of a tally what it counts."""
        if thing.kind != "qo:Tally":
            return [label(thing.label)]
        incident, measure, number = scope(thing)
        counts, population, _ = MEASURES[measure]
        pairs = [
            label(thing.label),
            ("qo:counts", f"qv:{counts}"),
            ("qo:population", f"qv:{population}"),
            ("qo:place", self._world.city(self._world.city_of(incident)).iri),
            ("qo:inRespectOf", self._world.incident(incident).iri),
        ]
        return [*pairs, ("qo:scopeWording", f'"scope {number}"')] if number else pairs


def scope(tally: Thing) -> tuple[int, int, int]:
    """The incident, measure and scope of a tally, all by number."""
    incident, measure, number = tally.iri.partition(":i")[2].split("-")
    return int(incident), int(measure), int(number)
