"""Known violations, planted while the files are written: what the gate must find."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from generator.turtle import Pair, iri

Pairs = list[Pair]


class Fault(NamedTuple):
    """A planted violation.

    `focus` is the IRI of what is wrong; `needs_documents` tells that it can only be found with
    the documents at hand.
    """

    kind: str
    focus: str
    needs_documents: bool


def _without(predicate: str) -> Callable[[Pairs], Pairs | None]:
    def mutate(pairs: Pairs) -> Pairs | None:
        left = [pair for pair in pairs if pair[0] != predicate]
        return left if len(left) < len(pairs) else None

    return mutate


def _changed(predicate: str, change: Callable[[str], str]) -> Callable[[Pairs], Pairs | None]:
    def mutate(pairs: Pairs) -> Pairs | None:
        made = [(name, change(value) if name == predicate else value) for name, value in pairs]
        return made if made != pairs else None

    return mutate


def _second_slot(pairs: Pairs) -> Pairs | None:
    held = dict(pairs).get("rdf:object", "")
    return [*pairs, ("qo:deniedObject", held)] if held else None


def _other_domain(pairs: Pairs) -> Pairs | None:
    predicate = dict(pairs)["rdf:predicate"]
    return (
        _changed("rdf:predicate", lambda _: "qp:memberCount")(pairs)
        if (predicate == "qp:age")
        else None
    )


def _swapped(pairs: Pairs) -> Pairs | None:
    ends = dict(pairs)
    return [
        (name, ends[{"oa:start": "oa:end", "oa:end": "oa:start"}.get(name, name)])
        for name, _ in pairs
    ]


def _quoted(value: str) -> str:
    return f'"{value}"' if value.isdecimal() else value


def _larger(value: str) -> str:
    return str(int(value) + 100_000) if value.isdecimal() else value


def _other_hash(value: str) -> str:
    return f'"{"0" if value[1] != "0" else "1"}{value[2:]}'


CLAIM = {
    "missing-account": _without("qo:account"),
    "missing-certainty": _without("qo:certainty"),
    "missing-passage": _without("qo:passage"),
    "missing-visibility": _without("qo:visibility"),
    "missing-reading": _without("qo:reading"),
    "missing-as-of": _without("qo:asOf"),
    "two-slots": _second_slot,
    "wrong-datatype": _changed("rdf:object", _quoted),
    "wrong-number": _changed("rdf:object", _larger),
    "unknown-predicate": _changed("rdf:predicate", lambda _: "qp:unheardOf"),
    "wrong-domain": _other_domain,
}
ACCOUNT = {
    "missing-via": _without("qo:via"),
    "missing-speaker": _without("qo:speaker"),
    "missing-attribution": _without("qo:passage"),
}
PASSAGE = {
    "broken-hash": _changed("qo:sha256", _other_hash),
    "short-hash": _changed("qo:sha256", lambda value: f'{value[:-2]}"'),
    "reversed-offsets": _swapped,
}
STUB = {"missing-label": _without("skos:prefLabel")}
ORPHAN, LOST, GHOST = "orphan-passage", "lost-manifest-line", "ghost-manifest-line"
KINDS = (*CLAIM, *ACCOUNT, *PASSAGE, *STUB, ORPHAN, LOST, GHOST)
NEED_DOCUMENTS = frozenset({"wrong-number", "broken-hash"})


class Faults:
    """Plants faults, each once the claim is reached that chance drew for it.

    Args:
        count: how many to plant; they take turns through the kinds.
        claims: how many claims there will be.
        seed: of this chance alone, so that the rest of the graph stays as it is without faults.
    """

    def __init__(self, count: int, claims: int, seed: int) -> None:
        chance = Random(f"{seed} faults")
        places = sorted(chance.randrange(max(1, claims * 3 // 4)) for _ in range(count))
        kinds = [KINDS[at % len(KINDS)] for at in range(count)]
        chance.shuffle(kinds)
        self._later = list(zip(places, kinds, strict=True))[::-1]
        self._due: list[str] = []
        self.planted: list[Fault] = []

    def reach(self, claims: int) -> None:
        """Note how many claims have been made."""
        while self._later and self._later[-1][0] <= claims:
            self._due.append(self._later.pop()[1])

    def spoil(
        self, name: str, pairs: Pairs, ways: dict[str, Callable[[Pairs], Pairs | None]]
    ) -> Pairs:
        """The properties of a node, spoilt where a fault that fits is due."""
        for kind in self._due:
            spoilt = ways[kind](pairs) if kind in ways else None
            if spoilt is not None:
                self.plant(kind, name)
                return spoilt
        return pairs

    def is_due(self, kind: str) -> bool:
        """Whether a fault of a kind waits to be planted."""
        return kind in self._due

    def plant(self, kind: str, name: str) -> None:
        """Note that a fault that was due is in the graph."""
        self._due.remove(kind)
        self.planted.append(Fault(kind, iri(name), kind in NEED_DOCUMENTS))

    @property
    def left(self) -> int:
        """How many found no place."""
        return len(self._due) + len(self._later)
