"""Which things are judged the same, or left open to be: one name for all of each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from qantar.graph.claimed import first, texts
from qantar.namespaces import QO, QV
from qantar.view.told import Told

Pair = tuple[str, str]


def judged(told: Told, *findings: str) -> Iterator[Pair]:
    """Pairs that judgements with one of these findings set side by side."""
    wanted = {QV + finding for finding in findings}
    for row in told.judgements.values():
        if first(row, QO + "finding") in wanted:
            yield from combinations(sorted(set(texts(row, QO + "judges"))), 2)


def against(told: Told, finding: str) -> Iterator[str]:
    """What judgements with this finding set something against."""
    for row in told.judgements.values():
        if first(row, QO + "finding") == QV + finding:
            yield from texts(row, QO + "against")


def lowest(pairs: Iterable[Pair], without: Collection[str] = ()) -> dict[str, str]:
    """Each thing that pairs tie to others, with the lowest of all that hang together."""
    found: dict[str, str] = {}
    for group in groups(pairs):
        name = min(group)
        found.update((member, name) for member in group if member not in without)
    return found


def groups(pairs: Iterable[Pair]) -> list[set[str]]:
    """The things that hang together by pairs, however many lie between."""
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    found, seen = [], set()
    for start in near:
        if start not in seen:
            group = _reached(start, near)
            seen |= group
            found.append(group)
    return found


def _reached(start: str, near: dict[str, set[str]]) -> set[str]:
    group, waiting = {start}, [start]
    while waiting:
        more = near[waiting.pop()] - group
        group |= more
        waiting += more
    return group
