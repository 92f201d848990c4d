"""Reading Turtle files into an Oxigraph store, with errors that name file and line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from qantar.errors import UsageError
from qantar.graph.project import Project
from qantar.namespaces import RESTRICTED_GRAPH

TURTLE_FIX = "Mend the Turtle there."


def load(project: Project, *, restricted: bool = False) -> Store:
    """The graph and the ontology in one store.

    The default graph holds both.

    Args:
        project: whose files to read.
        restricted: also read graph/restricted, which the named graph ``restricted`` repeats.

    Raises:
        UsageError: a file is not UTF-8 or no Turtle.
    """
    store = Store()
    load_into(store, (*project.ontology, *project.graph), None)
    if restricted:
        load_into(store, project.restricted, None, RESTRICTED_GRAPH)
    return store


def load_into(store: Store, paths: Iterable[Path], *graphs: str | None) -> None:
    """Read each file into each of the graphs; None is the default graph.

    Raises:
        UsageError: a file cannot be read, is not UTF-8 or no Turtle.
    """
    for path in paths:
        data = read_bytes(path)
        for graph in graphs:
            _load_one(store, path, data, NamedNode(graph) if graph else None)


def load_files(paths: Iterable[Path]) -> Store:
    """The files alone, in the default graph of a new store.

    Raises:
        UsageError: a file cannot be read, is not UTF-8 or no Turtle.
    """
    store = Store()
    load_into(store, paths, None)
    return store


def n_triples(store: Store, graph: str | None = None) -> str:
    """One graph of the store (the default graph if None) as N-Triples."""
    from pyoxigraph import DefaultGraph

    source = NamedNode(graph) if graph else DefaultGraph()
    dumped = store.dump(format=RdfFormat.N_TRIPLES, from_graph=source)
    return (dumped or b"").decode("utf-8")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UsageError: the file cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(reason, where=str(path), fix="Check the path.") from error


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, newlines as they stand.

    Raises:
        UsageError: the file cannot be read or is not UTF-8.
    """
    return decode(read_bytes(path), str(path))


def decode(data: bytes, where: str) -> str:
    """The bytes as UTF-8 text.

    Raises:
        UsageError: they are not UTF-8; names the line and the byte.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(
            f"not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start})",
            where=f"{where}:{line}",
            fix="Save the file as UTF-8.",
        ) from error


def _load_one(store: Store, path: Path, data: bytes, graph: NamedNode | None) -> None:
    try:
        store.load(data, RdfFormat.TURTLE, to_graph=graph)
    except SyntaxError as error:
        decode(data, str(path))  # a wrong encoding is the better explanation
        raise syntax_error(error, str(path)) from error


def syntax_error(error: SyntaxError, where: str) -> UsageError:
    """A parser's error as one line with file and line."""
    _, found, reason = error.msg.partition(": ")
    message = reason if found else error.msg
    place = f"{where}:{error.lineno}" if error.lineno else where
    return UsageError(f"Turtle syntax error: {message}", where=place, fix=TURTLE_FIX)
