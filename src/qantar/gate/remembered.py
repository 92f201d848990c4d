"""What the checks found of inputs that have not changed by a byte since they last ran.

The checks are a function of the files they read and of their own code. Both are hashed, and the
result lies under that hash in the user's cache folder. Whatever changes, changes the hash.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import qantar
from qantar.atomic import write_text
from qantar.errors import UsageError
from qantar.finding import Finding
from qantar.gate.validate import Validation
from qantar.graph.loading import read_bytes
from qantar.graph.project import Project

ENGINES = ("pyoxigraph", "shacl-rust", "tree-sitter", "tree-sitter-sparql")


def recall(project: Project, mark: str) -> Validation | None:
    """What the checks found, if exactly these files were checked by exactly this code.

    Args:
        project: what is to be checked.
        mark: its fingerprint.
    """
    file = _file(project)
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept.pop("of") != mark:
            return None
        findings = tuple(Finding(**finding) for finding in kept.pop("findings"))
        return Validation(findings=findings, **kept)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # nothing there, or nothing that this version wrote


def remember(project: Project, mark: str, found: Validation) -> None:
    """Keep what the checks found; where nothing can be written, nothing is kept.

    Args:
        project: what was checked.
        mark: its fingerprint before the checks began: nothing is kept if it is another by now.
        found: what they found.

    Raises:
        UsageError: an input cannot be read any more.
    """
    if fingerprint(project) != mark:
        return
    kept = {"of": mark, **asdict(found)}
    try:
        write_text(_file(project), json.dumps(kept, ensure_ascii=False, sort_keys=True) + "\n")
    except UsageError:
        return


def fingerprint(project: Project) -> str:
    """The SHA-256 of all that the checks depend on, in hexadecimal.

    Raises:
        UsageError: an input cannot be read.
    """
    digest = hashlib.sha256()
    for name in ENGINES:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in _files(project):
        content = hashlib.sha256(read_bytes(path)).hexdigest()
        digest.update(f"{content} {project.relative(path)}\n".encode())
    digest.update(project.base.encode())
    return digest.hexdigest()


def _files(project: Project) -> Iterator[Path]:
    yield from sorted(Path(qantar.__file__).parent.rglob("*.py"))
    yield from (*project.ontology, *project.shapes, *project.graph, *project.restricted)
    yield from (*project.queries, *project.strays)
    folder = project.documents_dir
    yield from sorted(p for p in folder.iterdir() if p.is_file()) if folder else ()


def _file(project: Project) -> Path:
    """One file for each project folder, in the user's cache folder."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    name = hashlib.sha256(str(project.root.resolve()).encode()).hexdigest()[:16]
    return Path(home) / "qantar" / f"{name}.json"
