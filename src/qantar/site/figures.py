"""The figures: what is counted, by whom and when, with those beside it that can be compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from qantar.answers.footnotes import read_ahead
from qantar.answers.opening import Loaded
from qantar.charts.tally import tally_chart
from qantar.graph.lookup import Facts
from qantar.namespaces import QO, QP, QV, RDF
from qantar.site.figure_rows import Figure, figure_of, order_of

DEFINED = ("counts", "population")
TYING = {QV + "comparable", QV + "countedWithin", QV + "supersedes"}
AT_ONCE = 100
"""So many figures of one chart are drawn; all stand in the table."""


@dataclass(frozen=True)
class Judged:
    """What the editors conclude on tallies, each as IRI and label.

    `ties` is true where that says how they belong together; `kind` is the finding's IRI.
    """

    ties: bool
    kind: str
    finding: str
    tallies: tuple[tuple[str, str], ...]
    reason: str


@dataclass(frozen=True)
class Chart:
    """The figures of what can be set side by side, as a picture and as rows.

    `judged` says what holds of them together, `open` what is left open or set apart.
    """

    title: str
    svg: str
    figures: tuple[Figure, ...]
    judged: tuple[Judged, ...]
    open: tuple[Judged, ...]


def figures(loaded: Loaded) -> dict[str, object]:
    """What `figures.html` tells.

    Args:
        loaded: the graph.
    """
    facts = loaded.facts
    read_ahead(facts)
    groups: dict[str, list[str]] = defaultdict(list)
    same = _comparable(facts)
    for claim in facts.subjects(RDF + "predicate", QP + "value"):
        tally = facts.one(claim, RDF + "subject")
        groups[same.get(tally, _counted(facts, tally))].append(claim)
    titles = {key: _titles(facts, claims) for key, claims in groups.items()}
    order = sorted(groups, key=lambda key: (-len(groups[key]), titles[key], key))
    return {
        "charts_list": [_chart(loaded, n, titles[k], groups[k]) for n, k in enumerate(order, 1)]
    }


def _counted(facts: Facts, tally: str) -> str:
    """What a tally counts among whom, as a key; itself where that is not defined."""
    return " ".join(facts.one(tally, QO + name) for name in DEFINED).strip() or tally


def _comparable(facts: Facts) -> dict[str, str]:
    """Each judged tally with the key of the group into which the judgements bring it."""
    group: dict[str, str] = {}
    for judgement in facts.subjects(QO + "finding", QV + "comparable"):
        named = _matter(facts, judgement)
        keys = {group.get(key, key) for key in (_counted(facts, tally) for tally in named)}
        for key in [*keys, *(k for k, to in group.items() if to in keys)]:
            group[key] = min(keys)
    tallies = facts.subjects(RDF + "type", QO + "Tally")
    return {tally: group[key] for tally in tallies if (key := _counted(facts, tally)) in group}


def _matter(facts: Facts, judgement: str) -> list[str]:
    named = facts.values(judgement, QO + "judges") + facts.values(judgement, QO + "against")
    return [iri for iri in named if facts.one(iri, QO + "counts")]


def _chart(loaded: Loaded, number: int, title: str, claims: list[str]) -> Chart:
    facts = loaded.facts
    order = sorted(claims, key=lambda claim: order_of(facts, claim))
    found = tuple(figure_of(loaded, claim) for claim in order)
    rows = [figure.row for figure in found if figure.row][:AT_ONCE]
    told = f"{len(rows)} of {len(found)} figures, each with who gives it and when."
    svg = tally_chart(f"figure-{number}", title, f"{told} The table has them all.", rows)
    tallies = {figure.tally for figure in found}
    judged = judgements(facts, tallies)
    tying = tuple(one for one in judged if one.ties)
    rest = tuple(one for one in judged if not one.ties)
    return Chart(title, svg if rows else "", found, tying, rest)


def _titles(facts: Facts, claims: list[str]) -> str:
    tallies = {facts.one(claim, RDF + "subject") for claim in claims}
    found = {tally: [facts.one(tally, QO + name) for name in DEFINED] for tally in tallies}
    words = {
        ": ".join(facts.label(iri) for iri in defined if iri) or facts.label(tally)
        for tally, defined in found.items()
    }
    return "; ".join(sorted(words))


def judgements(facts: Facts, tallies: set[str]) -> list[Judged]:
    """What the editors conclude on any of these tallies, in the order of the judgements.

    Args:
        facts: the graph.
        tallies: their IRIs.
    """
    slots = (QO + "judges", QO + "against")
    found = {j for slot in slots for tally in tallies for j in facts.subjects(slot, tally)}
    return [_judged(facts, judgement) for judgement in sorted(found)]


def _judged(facts: Facts, judgement: str) -> Judged:
    kind = facts.one(judgement, QO + "finding")
    return Judged(
        ties=kind in TYING,
        kind=kind,
        finding=facts.label(kind),
        tallies=tuple((iri, facts.label(iri)) for iri in _matter(facts, judgement)),
        reason=facts.one(judgement, QO + "reason"),
    )
