"""What a dossier tells, by the things that its claims are about; and what suffices in short."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from qantar.namespaces import QP, QV, STUB_CLASSES

STUBS = STUB_CLASSES
TIES = tuple(QP + name for name in ("isInvolvementIn", "isHarmIn", "isEventOf"))
IN_SHORT = frozenset(
    QP + name for name in ("hasKind", "occurredOn", "startedOn", "endedOn", "tookPlaceAt")
)
WHO = frozenset(
    QP + name
    for name in ("hasGroupKind", "belongsTo", "isSubOrganisationOf", "size", "age", "hasAgeGroup")
)
PROCEEDING_IN_SHORT = frozenset(
    QP + name for name in ("hasProceedingKind", "concerned", "hasDefendant", "offence")
)
SIDE_BY_SIDE = frozenset(QV + name for name in ("comparable", "countedWithin", "unresolved"))


@dataclass
class Scope:
    """What a dossier tells.

    Attributes:
        main: the thing it is about.
        topics: what claims are told of, with these claims; in the order in which they were met.
        beside: of a claim or a tally in the topics, the thing that it is told beside.
        statements: what a person or body is reported to have said, by subject, beyond the topics.
    """

    main: str
    topics: dict[str, dict[str, None]] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    statements: dict[str, list[str]] = field(default_factory=dict)

    def add(self, thing: str, claims: Iterable[str]) -> None:
        """Tell claims of a thing."""
        self.topics.setdefault(thing, {}).update(dict.fromkeys(claims))

    def claims(self) -> list[str]:
        """All that is told, sorted."""
        several = (*self.topics.values(), *self.statements.values())
        return sorted({claim for told in several for claim in told})
