"""The graph laid out for writing: read once, then asked for many dossiers."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from pyoxigraph import NamedNode

from qantar.answers.footnotes import Footnote, footnote, read_ahead
from qantar.answers.opening import Loaded
from qantar.dossier.terms import Terms
from qantar.dossier.ties import Ties
from qantar.dossier.withdrawals import Withdrawals
from qantar.graph.claimed import first, texts
from qantar.graph.documents import DocumentRow, list_documents
from qantar.namespaces import DERIVED_GRAPH, OA, QO, QV, RDF
from qantar.view.told import SLOTS, Claim, Told
from qantar.view.words import said_text

ABOUT_ITSELF = frozenset(
    QO + name
    for name in ("Claim", "Account", "Passage", "Document", "Judgement", "Manifest", "SetAside")
)
"""Classes of the record itself, which have no dossier."""
NAMED_DIRECTLY = tuple(
    QO + name for name in ("Person", "Organisation", "Place", "Legislation", "Provision")
)
"""Classes whose labels are names; others are titles that the editors gave."""
VALUES = (SLOTS[0], SLOTS[1])
GIVEN_UP = frozenset((QV + "withdrawn", QV + "superseded"))
UNCONTESTED = QV + "uncontested"


class Desk:
    """All that dossiers of one graph share.

    Args:
        loaded: the graph.
    """

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.facts = loaded.facts
        self.base = loaded.project.base
        read_ahead(self.facts)
        self.facts.read_ahead(
            *(QO + name for name in ("wording", "reading", "relayedAs", "asOf", "reason"))
        )
        self.facts.read_ahead(QO + "asOfText", QO + "rootSpeaker", graph=DERIVED_GRAPH)
        self.facts.read_ahead(QO + "tellsFact", graph=DERIVED_GRAPH)
        self.told = Told(loaded.store)
        self.claims: dict[str, Claim] = self.told.claims
        self.kinds = dict(self.facts.pairs(RDF + "type"))
        self.terms = Terms(self.facts, set(self.kinds.values()))
        self.by_subject: dict[str, list[str]] = defaultdict(list)
        self.by_value: dict[str, list[str]] = defaultdict(list)
        self.judged: dict[str, list[str]] = defaultdict(list)
        self.ties = Ties(self)
        self._index()

    def _index(self) -> None:
        for iri in sorted(self.claims):
            claim = self.claims[iri]
            self.by_subject[claim.subject].append(iri)
            for slot, value in claim.said:
                if slot in VALUES and isinstance(value, NamedNode):
                    self.by_value[value.value].append(iri)
        for iri, row in sorted(self.told.judgements.items()):
            for matter in {*texts(row, QO + "judges"), *texts(row, QO + "against")}:
                self.judged[matter].append(iri)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """All that has a dossier, sorted."""
        ours = (iri for iri in self.kinds if iri.startswith(self.base))
        return tuple(sorted(iri for iri in ours if self.kinds[iri] not in ABOUT_ITSELF))

    def is_a(self, iri: str, *classes: str) -> bool:
        """Whether a thing is of one of these classes, named without their namespace."""
        above = self.terms.above.get(self.kinds.get(iri, ""), frozenset())
        return any(QO + name in above for name in classes)

    def is_named_directly(self, iri: str) -> bool:
        """Whether the label of a thing is its name, not a title that the editors gave."""
        return not self.terms.above[self.kinds[iri]].isdisjoint(NAMED_DIRECTLY)

    @cached_property
    def withdrawals(self) -> Withdrawals:
        """What says that claims were withdrawn."""
        return Withdrawals(self.told, self.facts)

    @cached_property
    def counted(self) -> dict[str, list[str]]:
        """The tallies that count in respect of each thing."""
        found: dict[str, list[str]] = defaultdict(list)
        for tally, thing in self.facts.pairs(QO + "inRespectOf"):
            found[thing].append(tally)
        return found

    @cached_property
    def relayed(self) -> dict[str, list[str]]:
        """The claims of each speaker whose words another passes on."""
        found: dict[str, list[str]] = defaultdict(list)
        for iri, claim in sorted(self.claims.items()):
            if self.via(claim.account):
                found[self.speaker(claim.account)].append(iri)
        return found

    @cached_property
    def documents(self) -> dict[str, DocumentRow]:
        """The registered documents by slug."""
        rows = list_documents(self.loaded.store, self.loaded.sources)
        return {row.slug: row for row in rows}

    @cached_property
    def _spans(self) -> dict[str, str]:
        return dict(self.facts.pairs(OA + "hasSource"))

    def document_of(self, passage: str) -> str:
        """The document of a passage, or ""."""
        return self._spans.get(passage, "")

    def judged_on(self, iri: str) -> list[str]:
        """The documents in whose passages a judgement rests; none for what is no judgement."""
        passages = texts(self.told.judgements.get(iri, {}), QO + "passage")
        return sorted({self.document_of(passage) for passage in passages} - {""})

    def values(self, claims: list[str], predicate: str) -> list[tuple[str, str]]:
        """Claims with one property and the values that they assert."""
        return [
            (iri, value.value)
            for iri in claims
            if self.claims[iri].predicate == predicate
            for value in self.claims[iri].exact
        ]

    def status(self, claim: str) -> str:
        """Where a claim stands, as a concept."""
        return self.facts.derived(claim, "status")

    def is_standing(self, claim: str) -> bool:
        """Whether a claim was neither withdrawn nor superseded."""
        return self.status(claim) not in GIVEN_UP

    def speaker(self, account: str) -> str:
        """Who speaks in an account."""
        return first(self.told.accounts.get(account, {}), QO + "speaker")

    def via(self, account: str) -> str:
        """The account that relays another, or ""."""
        return first(self.told.accounts.get(account, {}), QO + "via")

    def said(self, account: str) -> str:
        """When an account was given, in words."""
        return said_text(self.told.accounts.get(account, {}))

    def note(self, claim: str) -> Footnote:
        """The footnote of a claim, written once."""
        notes = self.loaded.notes
        if claim not in notes:
            notes[claim] = footnote(self.facts, self.loaded.texts, claim)
        return notes[claim]
