"""Saved queries: their headers, and finding one by name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qantar.errors import UsageError
from qantar.graph.loading import read_text
from qantar.graph.project import Project
from qantar.sparql.engine import columns
from qantar.sparql.outline import order_names
from qantar.sparql.parameters import Parameter, parameters
from qantar.sparql.text import form

KEYS = ("summary", "description", "tags", "defaults")
HEADER_FIX = "Mend the #+ lines; put text that holds a colon in quotes."
COLUMNS = ("claim", "document", "passage")


@dataclass(frozen=True)
class SavedQuery:
    """One saved query.

    Attributes:
        name: the name of its file, which is its name on the command line.
        path: its file.
        summary: what it answers, one line.
        description: more about it, or "".
        tags: what it is about.
        defaults: values of parameters by name.
        text: the whole file.
        parameters: what can be set.
    """

    name: str
    path: Path
    summary: str
    description: str
    tags: tuple[str, ...]
    defaults: Mapping[str, str]
    text: str
    parameters: tuple[Parameter, ...]


def list_saved(project: Project) -> list[SavedQuery]:
    """All saved queries of a project, by name.

    Raises:
        UsageError: one of them is not as a saved query has to be.
    """
    return [read_saved(path) for path in sorted(project.queries, key=lambda path: path.stem)]


def find_saved(project: Project, name: str) -> SavedQuery:
    """The saved query of this name.

    Raises:
        UsageError: there is none; names those that are nearly called so.
    """
    paths = {path.stem: path for path in project.queries}
    if name not in paths:
        near = difflib.get_close_matches(name, sorted(paths), n=3, cutoff=0.4)
        near += [n for n in sorted(paths) if name and name in n and n not in near]
        fix = f"Did you mean {', '.join(near[:3])}?" if near else "See qantar query --list."
        raise UsageError(f"no saved query {name!r}", fix=fix)
    return read_saved(paths[name])


def read_saved(path: Path) -> SavedQuery:
    """Read and check one saved query.

    Raises:
        UsageError: the header or the query is not as it has to be; names file and line.
    """
    text = read_text(path)
    header = _header(text, str(path))
    saved = SavedQuery(
        name=path.stem,
        path=path,
        summary=_string(header, "summary", path),
        description=_string(header, "description", path) if "description" in header else "",
        tags=_tags(header, path),
        defaults=_defaults(header, path),
        text=text,
        parameters=parameters(text, str(path)),
    )
    _check(saved)
    return saved


def _header(text: str, where: str) -> dict[str, Any]:
    """The lines that begin with ``#+``, as YAML."""
    import yaml

    lines = text.split("\n")
    head = "\n".join(
        line[2:].removeprefix(" ") if line[:2] == "#+" else "" for line in lines
    ).rstrip()
    try:
        header = yaml.load(head, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"{where}:{mark.line + 1 if mark else 1}"
        problem = getattr(error, "problem", None) or "not YAML"
        raise UsageError(f"bad header: {problem}", where=line, fix=HEADER_FIX) from error
    if not isinstance(header, dict):
        raise UsageError(
            "no header", where=f"{where}:1", fix="Begin with #+ summary: and #+ tags: lines."
        )
    unknown = [str(key) for key in header if key not in KEYS]
    if unknown:
        raise _bad(where, lines, unknown[0], f"unknown key {unknown[0]!r}", f"Keys: {KEYS}.")
    return header


def _bad(where: str | Path, lines: list[str], key: str, message: str, fix: str) -> UsageError:
    """An error at the line of the header that has the key, the first line if none has."""
    found = [n for n, line in enumerate(lines, 1) if line[2:].strip().startswith(f"{key}:")]
    return UsageError(message, where=f"{where}:{found[0] if found else 1}", fix=fix)


def _string(header: Mapping[str, Any], key: str, path: Path) -> str:
    value = header.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _bad(path, _lines(path), key, f"no {key}", f"Write #+ {key}: TEXT.")
    return " ".join(value.split())


def _tags(header: Mapping[str, Any], path: Path) -> tuple[str, ...]:
    value = header.get("tags")
    if not isinstance(value, list) or not value or not all(isinstance(t, str) for t in value):
        raise _bad(path, _lines(path), "tags", "no tags", "Write #+ tags: [ONE, ANOTHER].")
    return tuple(value)


def _defaults(header: Mapping[str, Any], path: Path) -> dict[str, str]:
    value = header.get("defaults") or {}
    nested = (bool, dict, list)  # YAML reads a bare yes or no as a truth value
    if not isinstance(value, dict) or any(isinstance(v, nested) for v in value.values()):
        raise _bad(
            path, _lines(path), "defaults", "defaults are no plain map", "Write name: value pairs."
        )
    return {str(name): str(default) for name, default in value.items()}


def _lines(path: Path) -> list[str]:
    return read_text(path).split("\n")


def _check(saved: SavedQuery) -> None:
    """Refuse a query whose rows could not be footnoted or come in no fixed order."""
    where = str(saved.path)
    names = columns(saved.text, where)
    if form(saved.text) != "SELECT":
        raise UsageError("not a SELECT", where=where, fix="A saved query answers with rows.")
    missing = [f"?{name}" for name in COLUMNS if name not in names]
    if missing:
        raise UsageError(f"no column {missing[0]}", where=where, fix="Project it.")
    if "claim" not in order_names(saved.text):
        raise UsageError("rows without a fixed order", where=where, fix="ORDER BY ... ?claim.")
    unknown = sorted(set(saved.defaults) - {p.name for p in saved.parameters})
    if unknown:
        raise UsageError(
            f"default for an unknown parameter {unknown[0]!r}", where=where, fix="Remove it."
        )
