"""The registered documents and which of them are at hand, as they were registered."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from qantar.errors import UsageError
from qantar.graph.claimed import Row, first, slug, things
from qantar.namespaces import QO

AT_HAND = "at hand"
ALTERED = "altered"
MISSING = "missing"


@dataclass(frozen=True)
class SourceText:
    """A registered document and its text.

    `state` is "at hand", "altered" (another hash or length than registered) or "missing". `text`
    is the text as it stands in the file, newlines untouched, and None unless it is at hand.
    `reason` says how an altered document differs.
    """

    document: str
    slug: str
    file_name: str
    state: str
    text: str | None = None
    reason: str = ""


def read_sources(store: Store, documents_dir: Path | None) -> dict[str, SourceText]:
    """Return the registered documents by IRI, each with its text if it is at hand.

    Args:
        store: the graph, with the register of documents in the default graph.
        documents_dir: the folder of the documents; None if there is none.

    Raises:
        UsageError: `documents_dir` is not a folder, or a document is not a UTF-8 text.
    """
    if documents_dir is not None and not documents_dir.is_dir():
        raise UsageError(
            "not a folder", where=str(documents_dir), fix="Name the folder of the documents."
        )
    register = things(store, QO + "Document")
    return {iri: _source(iri, register[iri], documents_dir) for iri in sorted(register)}


def _source(iri: str, row: Row, folder: Path | None) -> SourceText:
    name = first(row, QO + "fileName")
    # A file name from the graph must not lead out of the folder.
    plain = bool(name) and Path(name).name == name
    path = folder / name if folder is not None and plain else None
    if path is None or not _is_file(path):
        return SourceText(iri, slug(iri), name, MISSING)
    data = _read(path)
    text = _decoded(data, path)
    reason = _difference(row, data, text)
    if reason:
        return SourceText(iri, slug(iri), name, ALTERED, reason=reason)
    return SourceText(iri, slug(iri), name, AT_HAND, text)


def _is_file(path: Path) -> bool:
    """Whether there is such a file; there is none under a name that no file system takes."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _difference(row: Row, data: bytes, text: str) -> str:
    """Return how a file differs from what is registered, or ""."""
    length = first(row, QO + "length")
    if str(len(text)) != length:
        return f"{len(text)} code points instead of {length or 'a registered length'}"
    if hashlib.sha256(data).hexdigest() != first(row, QO + "sha256"):
        return "another SHA-256 than registered"
    return ""


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"cannot be read ({error.strerror})", where=str(path), fix="Make the file readable."
        ) from error


def _decoded(data: bytes, path: Path) -> str:
    try:
        text = data.decode("utf-8")
        offset = data.find(b"\0")
    except UnicodeDecodeError as error:
        text, offset = "", error.start
    if offset >= 0:
        raise UsageError(
            f"not a UTF-8 text (byte {offset})",
            where=str(path),
            fix="Put the text of the document there, saved as UTF-8.",
        )
    return text
