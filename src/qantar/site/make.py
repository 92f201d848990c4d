"""Making a site: page by page, in two processes, put in place as a whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qantar.answers.footnotes import read_ahead
from qantar.answers.opening import NOW, Loaded, open_graph
from qantar.folders import check_target, new_folder, put_in_place
from qantar.gate.passages import count_reread
from qantar.graph.clocks import Clocks
from qantar.graph.project import Project, resource_root
from qantar.namespaces import DCTERMS, DERIVED_GRAPH, QO, RDF
from qantar.progress import Step, quiet
from qantar.report.share import share
from qantar.site.documents import DocumentPages
from qantar.site.entities import EntityPages
from qantar.site.fixed import fixed_files
from qantar.site.frame import Frame
from qantar.site.front import FrontPage
from qantar.site.links import Links
from qantar.site.queries import Asked, QueryPages
from qantar.site.writer import SITE, File, Writer
from qantar.sparql.saved import SavedQuery

TITLE = "qantar"
LICENCE = "Data: CC BY 4.0. Code: MIT."
BATCH = 100
"""After so many pages of entities what they left behind is cleared away."""
PAGED = ("entities", "documents", "queries")
Item = TypeVar("Item")
Digests = dict[str, str]


@dataclass(frozen=True)
class Site:
    """What was written.

    Attributes:
        folder: where it lies.
        pages: how many entities, documents and queries have a page.
        files: how many files there are, the list of them not counted.
        claims: how many claims were loaded.
        withheld: how many are not shown.
        not_reread: how many passages could not be read again.
    """

    folder: Path
    pages: Mapping[str, int]
    files: int
    claims: int
    withheld: int
    not_reread: int


def make_site(
    project: Project,
    folder: Path,
    step: Step = quiet,
    *,
    restricted: bool = False,
    clocks: Clocks = NOW,
    title: str = "",
) -> Site:
    """Write a site that is read from disk, and say what is in it.

    It is written beside the target and put in its place when it is complete. The same graph gives
    the same bytes.

    Args:
        project: what it shows.
        folder: where to; only an earlier site is replaced.
        step: told of each long step, as a context.
        restricted: also show restricted claims.
        clocks: the days up to which the graph is to be known.
        title: its name; that of the project's folder, or of the package, if empty.

    Raises:
        UsageError: the folder cannot be written or holds something else, or the input is broken.
    """
    check_target(folder, SITE)
    temporary = new_folder(folder)
    try:
        with step("reading the graph and the documents"):
            frame = _frame(project, restricted, clocks, title)
        writer = Writer(temporary, folder)
        site = _write(frame, writer, folder, step)
        writer.write_list()
        put_in_place(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return site


def _frame(project: Project, restricted: bool, clocks: Clocks, title: str) -> Frame:
    loaded = open_graph(project, restricted=restricted, clocks=clocks)
    _read_ahead(loaded)
    own = project.root == resource_root()
    _, not_reread = count_reread(loaded.store, loaded.sources)
    return Frame(
        loaded=loaded,
        links=Links(loaded),
        title=title or (TITLE if own else project.root.resolve().name),
        licence=LICENCE if own else "",
        restricted=restricted,
        not_reread=not_reread,
    )


def _read_ahead(loaded: Loaded) -> None:
    """Read at once what is asked of every claim and passage."""
    facts = loaded.facts
    read_ahead(facts)
    facts.read_ahead(RDF + "type", *(RDF + name for name in ("subject", "predicate", "object")))
    of_claims = ("deniedObject", "wording", "context", "speaker", "via", "document")
    facts.read_ahead(*(QO + name for name in of_claims), DCTERMS + "title", DCTERMS + "publisher")
    facts.read_ahead(QO + "asOfText", graph=DERIVED_GRAPH)


def _write(frame: Frame, writer: Writer, folder: Path, step: Step) -> Site:
    """Write all pages, kind by kind."""
    links, loaded = frame.links, frame.loaded
    documents, entities, queries = DocumentPages(frame), EntityPages(frame), QueryPages(frame)
    with step(f"answering {len(queries.saved)} saved queries"):
        asked = _answer(queries, writer)
    with step("drawing the network, the timeline and the charts"):
        writer.write(_pictures(frame))
    with step("writing the front page and the lists"):
        writer.write(FrontPage(frame, queries, documents).files(asked))
        for several in (queries.index(asked), documents.index(), entities.lists()):
            writer.write(several)
        writer.write(_about(frame))
        writer.write(fixed_files())
    with step(f"writing the pages of {len(links.pieces)} documents"):
        documents.prepare()
        _share(frame, writer, documents.files, list(links.pieces), 1)
    with step(f"writing the pages of {len(links.entities)} entities"):
        _share(frame, writer, entities.files, list(links.entities), BATCH)
    counts = (len(links.entities), len(links.pieces), len(queries.saved))
    pages = dict(zip(PAGED, counts, strict=True))
    claims = len(loaded.facts.subjects(RDF + "type", QO + "Claim"))
    return Site(folder, pages, len(writer.digests), claims, loaded.withheld, frame.not_reread)


def _answer(queries: QueryPages, writer: Writer) -> list[Asked]:
    """Answer and write the queries; what is kept of each is what the lists tell."""

    def work(query: SavedQuery) -> tuple[Digests, Asked]:
        found = queries.answer(query)
        return writer.write(queries.files(query, found)), queries.asked(query, found)

    written = share(work, queries.saved)
    for digests, _ in written:
        writer.digests.update(digests)
    return [asked for _, asked in written]


def _share(
    frame: Frame,
    writer: Writer,
    files: Callable[[Item], Iterable[File]],
    items: Sequence[Item],
    size: int,
) -> None:
    """Write the files of many items in two processes, some at a time."""

    def work(batch: Sequence[Item]) -> Digests:
        written: Digests = {}
        for item in batch:
            written.update(writer.write(files(item)))
        frame.tidy()
        return written

    for digests in share(work, [items[n : n + size] for n in range(0, len(items), size)]):
        writer.digests.update(digests)


def _pictures(frame: Frame) -> Iterable[File]:
    """The explorer with its data, the timeline and the charts."""
    from qantar.network.build import build_network
    from qantar.network.selection import Selection
    from qantar.site.explorer.files import explorer_files
    from qantar.site.pictures import figure_files
    from qantar.site.timeline import timeline

    loaded = frame.loaded
    network = build_network(loaded, Selection(given_up=True))
    yield from explorer_files(loaded, network, frame.links)
    yield "explorer.html", frame.page("explorer.html", "explorer.html", "Explorer", "explorer")
    path = "timeline.html"
    yield path, frame.page(path, path, "Timeline", "timeline", **timeline(loaded))
    yield from figure_files(frame)


def _about(frame: Frame) -> Iterable[File]:
    yield "about.html", frame.page("about.html", "about.html", "About", clocks=frame.clocks)
