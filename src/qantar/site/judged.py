"""What the editors conclude on figures that stand beside each other, in words and with the reason.

Two figures that nobody contests are not therefore agreed, nor may they be added up: whether they
count the same is a judgement of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qantar.graph.lookup import Facts
from qantar.namespaces import QV, SKOS
from qantar.site.figures import Judged, judgements

ORDER = ("contradicts", "supersedes", "comparable", "countedWithin", "unresolved", "twoReadings")
"""What says most of figures side by side stands first; what is not named here stands last."""


@dataclass(frozen=True)
class Tallied:
    """A tally that is judged: IRI, label, and the figures that are shown of it."""

    iri: str
    label: str
    figures: str


@dataclass(frozen=True)
class Conclusion:
    """One judgement: on which tallies, and why."""

    tallies: tuple[Tallied, ...]
    reason: str


@dataclass(frozen=True)
class Group:
    """The judgements with one finding.

    Attributes:
        finding: its label.
        meaning: its definition.
        conclusions: the judgements.
    """

    finding: str
    meaning: str
    conclusions: tuple[Conclusion, ...]

    @property
    def pairs(self) -> list[str]:
        """The figures that are judged together, each pair once."""
        told = (" and ".join(one.figures for one in c.tallies) for c in self.conclusions)
        return list(dict.fromkeys(told))


@dataclass(frozen=True)
class Beside:
    """What is judged of the figures of one table, and which of them no judgement names."""

    groups: tuple[Group, ...]
    unjudged: tuple[Tallied, ...]


def beside(facts: Facts, shown: Iterable[tuple[str, str]]) -> Beside:
    """What holds between figures that are shown together.

    Args:
        facts: the graph.
        shown: each figure as the IRI of its tally and its text, in the order of the table.
    """
    tallies = _tallies(facts, shown)
    inside = [
        one
        for one in judgements(facts, set(tallies))
        if one.tallies and all(iri in tallies for iri, _ in one.tallies)
    ]
    named = {iri for one in inside for iri, _ in one.tallies}
    rest = tuple(tallied for iri, tallied in tallies.items() if iri not in named)
    return Beside(tuple(_groups(facts, inside, tallies)), rest)


def _tallies(facts: Facts, shown: Iterable[tuple[str, str]]) -> dict[str, Tallied]:
    figures: dict[str, dict[str, None]] = {}
    for tally, text in shown:
        figures.setdefault(tally, {})[text] = None
    return {
        tally: Tallied(tally, facts.label(tally), " or ".join(texts))
        for tally, texts in figures.items()
    }


def _groups(
    facts: Facts, inside: Sequence[Judged], tallies: Mapping[str, Tallied]
) -> Iterator[Group]:
    findings = {one.kind for one in inside}
    known = [QV + name for name in ORDER]
    for kind in [*(iri for iri in known if iri in findings), *sorted(findings - set(known))]:
        conclusions = tuple(
            Conclusion(tuple(tallies[iri] for iri, _ in one.tallies), one.reason)
            for one in inside
            if one.kind == kind
        )
        yield Group(facts.label(kind), facts.one(kind, SKOS + "definition"), conclusions)
