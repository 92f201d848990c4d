"""The pages of the saved queries: each answer with its notes, and what can be taken from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qantar.answers.answer import Answer, answer_saved
from qantar.render.answers import csv_text, none_known
from qantar.render.tables import Cell, readable
from qantar.site.frame import Frame
from qantar.site.links import PIECE
from qantar.site.writer import File
from qantar.sparql.parameters import Parameter, describe
from qantar.sparql.saved import SavedQuery, list_saved
from qantar.sparql.themes import by_theme


@dataclass(frozen=True)
class Asked:
    """What the list of questions tells of one.

    Attributes:
        query: the question.
        path: its page, beside the list.
        rows: how many rows answer it; None where a value has to be given first.
        things: how many different values the first column has.
        claims: how many claims the rows rest on.
    """

    query: SavedQuery
    path: str
    rows: int | None = None
    things: int = 0
    claims: int = 0


class QueryPages:
    """Answers the saved queries and makes their pages.

    Args:
        frame: what all pages share.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.saved = list_saved(frame.loaded.project)

    def named(self, name: str) -> SavedQuery | None:
        """A saved query by its name, None where the project has none of that name."""
        return next((query for query in self.saved if query.name == name), None)

    def answer(self, query: SavedQuery) -> Answer | None:
        """The answer to a saved query, None where a value has to be given first."""
        return None if needed(query) else answer_saved(self._frame.loaded, query, {})

    def path(self, query: SavedQuery, number: int = 0) -> str:
        """A page of a query, from the top of the site."""
        return f"q/{self._file(query)}{f'.{number + 1}' if number else ''}.html"

    def asked(self, query: SavedQuery, found: Answer | None) -> Asked:
        """What the list of questions tells of a query."""
        path = self.path(query).partition("/")[2]
        if found is None:
            return Asked(query, path)
        things = {row[0].value for row in found.rows if row[0]}
        return Asked(query, path, len(found.rows), len(things), len(found.footnotes))

    def files(self, query: SavedQuery, found: Answer | None) -> Iterator[File]:
        """The pages of one query, and its answer for other programs.

        Args:
            query: the question.
            found: its answer.
        """
        if found is None:
            yield self.path(query), self._open(query)
            return
        stem = f"q/{self._file(query)}"
        yield f"{stem}.csv", csv_text(found)
        yield f"{stem}.ttl", self._frame.downloads.turtle(note.claim for note in found.footnotes)
        names, rows = readable(found)
        sheets = [rows[n : n + PIECE] for n in range(0, len(rows), PIECE)] or [[]]
        for number, sheet in enumerate(sheets):
            page = self._page(query, found, names, sheet, number, len(sheets))
            yield self.path(query, number), page

    def index(self, asked: Sequence[Asked]) -> Iterator[File]:
        """The list of all questions, by theme.

        Args:
            asked: what to tell of each.
        """
        told = {one.query.name: one for one in asked}
        themes = [
            (theme[:1].upper() + theme[1:], [told[query.name] for query in queries])
            for theme, queries in by_theme(self._frame.loaded.project, self.saved)
        ]
        path = "q/index.html"
        yield path, self._frame.page("queries.html", path, "Questions", "questions", themes=themes)

    def _file(self, query: SavedQuery) -> str:
        return self._frame.links.file(f"query/{query.name}")

    def _page(
        self,
        query: SavedQuery,
        found: Answer,
        names: list[str],
        rows: list[list[Cell]],
        number: int,
        pages: int,
    ) -> str:
        marked = {number for row in rows for _, numbers in row for number in numbers}
        return self._frame.page(
            "query.html",
            self.path(query, number),
            query.summary if not number else f"{query.summary} (page {number + 1})",
            "questions",
            **self._head(query),
            names=[spaced(name) for name in names],
            rows=rows,
            total=len(found.rows),
            noted=[note for note in found.footnotes if note.number in marked],
            none_known=none_known(found),
            not_reread=found.not_reread,
            pages=[self.path(query, n).partition("/")[2] for n in range(pages)],
            number=number,
        )

    def _open(self, query: SavedQuery) -> str:
        example = " ".join(f"-p {parameter.name}=VALUE" for parameter in needed(query))
        head = self._head(query)
        return self._frame.page(
            "query_open.html", self.path(query), query.summary, "questions", **head, example=example
        )

    def _head(self, query: SavedQuery) -> dict[str, object]:
        return {
            "query": query,
            "file": self._file(query),
            "parameters": [describe(parameter) for parameter in query.parameters],
        }


def needed(query: SavedQuery) -> list[Parameter]:
    """The parameters that must be given before a query can be answered."""
    return [p for p in query.parameters if p.required and p.name not in query.defaults]


def spaced(name: str) -> str:
    """The name of a column in words: ``rivalSpeaker`` is "rival speaker"."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name)
