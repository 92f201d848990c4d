"""The front page: the main figures and their disputes, what is not known, what it rests on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qantar.answers.answer import Answer
from qantar.answers.footnotes import Footnote
from qantar.namespaces import QO, RDF
from qantar.site.documents import DocumentPages
from qantar.site.frame import Frame, Notes
from qantar.site.judged import Beside, beside
from qantar.site.queries import Asked, QueryPages
from qantar.site.writer import File

FIGURES = (
    ("official-figures", "Authorities and holders of public posts"),
    ("other-figures", "Others"),
)
DISPUTES = "contradictions"
GAPS = "gaps"
SHOWN = frozenset({*(name for name, _ in FIGURES), DISPUTES})
"""The queries whose answers the front page shows a part of, where the project has them."""
MEASURES = 6
ROWS = 8
POINTS = 12
Row = Mapping[str, str]


@dataclass(frozen=True)
class Figure:
    """One figure that somebody gives: of what, where, how much, and its note."""

    tally: str
    scope: str
    population: str
    place: str
    figure: str
    note: Footnote


@dataclass(frozen=True)
class Measure:
    """Figures on one thing that is counted, those of the authorities beside those of others.

    `beside` says which of those shown the editors judge comparable, which not, and why.
    """

    counted: str
    sides: list[tuple[str, str, list[Figure], int]]
    beside: Beside


@dataclass(frozen=True)
class Point:
    """Two claims of which both cannot be so, each with its note."""

    subject: str
    property: str
    value: str
    speaker: str
    mark: int
    rival_value: str
    rival_speaker: str
    rival_mark: int


class FrontPage:
    """Makes the front page.

    Args:
        frame: what all pages share.
        queries: answers the saved queries.
        documents: the pages of the documents.
    """

    def __init__(self, frame: Frame, queries: QueryPages, documents: DocumentPages) -> None:
        self._frame = frame
        self._queries = queries
        self._documents = documents
        self._notes = Notes(frame.loaded)

    def files(self, asked: Sequence[Asked]) -> Iterator[File]:
        """The front page.

        Args:
            asked: what is known of the answers to the saved queries.
        """
        frame, loaded = self._frame, self._frame.loaded
        answers = {name: found for name in sorted(SHOWN) if (found := self._answer(name))}
        rows = self._disputes(answers.get(DISPUTES))
        yield (
            "index.html",
            frame.page(
                "index.html",
                "index.html",
                "Who said what",
                "start",
                measures=self._measures(answers),
                points=[self._point(row) for row in rows[:POINTS]],
                disputes=len(rows),
                disputes_path=self._path(DISPUTES),
                gaps=[one for one in asked if GAPS in one.query.tags and one.rows is not None],
                documents=self._documents.rows,
                claims=len(loaded.facts.subjects(RDF + "type", QO + "Claim")),
                entities=len(frame.links.entities),
                clocks=frame.clocks,
                documents_searched=len(loaded.coded),
                notes_below=self._notes.all(),
            ),
        )

    def _answer(self, name: str) -> Answer | None:
        found = self._queries.named(name)
        return self._queries.answer(found) if found else None

    def _path(self, name: str) -> str:
        found = self._queries.named(name)
        return self._queries.path(found) if found else ""

    def _measures(self, answers: Mapping[str, Answer]) -> list[Measure]:
        """What most numbers are told of; a word such as "many" counts less than a number."""
        told = {name: _by_counted(answers[name]) for name, _ in FIGURES if name in answers}
        all_rows = defaultdict[str, list[Row]](list)
        for rows in told.values():
            for name, several in rows.items():
                all_rows[name] += several
        order = sorted(all_rows, key=lambda name: (*_weight(all_rows[name]), name))
        return [self._measure(name, told) for name in order[:MEASURES]]

    def _measure(self, counted: str, told: Mapping[str, Mapping[str, list[Row]]]) -> Measure:
        sides = self._sides(counted, told)
        shown = [(one.tally, one.figure) for _, _, figures, _ in sides for one in figures]
        return Measure(counted, sides, beside(self._frame.loaded.facts, shown))

    def _sides(
        self, counted: str, told: Mapping[str, Mapping[str, list[Row]]]
    ) -> list[tuple[str, str, list[Figure], int]]:
        sides = []
        for name, title in FIGURES:
            if rows := _widest_first(told.get(name, {}).get(counted, [])):
                figures = [self._figure(row) for row in rows[:ROWS]]
                sides.append((title, self._path(name), figures, len(rows) - len(figures)))
        return sides

    def _figure(self, row: Row) -> Figure:
        note = self._notes.note(row["claim"])
        tally = self._frame.loaded.facts.one(row["claim"], RDF + "subject")
        return Figure(tally, row["scope"], row["population"], row["place"], row["figure"], note)

    def _disputes(self, found: Answer | None) -> list[Row]:
        """Each pair of claims of which both cannot be so, those about figures first."""
        pairs: dict[frozenset[str], Row] = {}
        for row in _rows(found) if found else ():
            if row["rivalClaim"]:
                pairs.setdefault(frozenset((row["claim"], row["rivalClaim"])), row)
        facts = self._frame.loaded.facts
        tallies = set(facts.subjects(RDF + "type", QO + "Tally"))
        return sorted(
            pairs.values(), key=lambda row: facts.one(row["claim"], RDF + "subject") not in tallies
        )

    def _point(self, row: Row) -> Point:
        return Point(
            row["subject"],
            row["property"],
            row["value"],
            row["speaker"],
            self._notes.mark(row["claim"]),
            row["rivalValue"],
            row["rivalSpeaker"],
            self._notes.mark(row["rivalClaim"]),
        )


def _rows(found: Answer) -> Iterator[Row]:
    """The rows of an answer by the names of their columns; what is not bound is ""."""
    for row in found.rows:
        terms = zip(found.columns, row, strict=True)
        yield defaultdict(str, {name: term.value for name, term in terms if term})


def _widest_first(rows: list[Row]) -> list[Row]:
    """Figures on the population that most are given for stand before those on parts of it."""
    sizes = Counter(row["population"] for row in rows)
    return sorted(rows, key=lambda row: -sizes[row["population"]])


def _weight(rows: Sequence[Row]) -> tuple[int, int]:
    """Less for what is told in more numbers, then in more figures."""
    return -sum(any(c.isdecimal() for c in row["figure"]) for row in rows), -len(rows)


def _by_counted(found: Answer) -> dict[str, list[Row]]:
    rows = defaultdict[str, list[Row]](list)
    for row in _rows(found):
        rows[row["counted"]].append(row)
    return dict(rows)
