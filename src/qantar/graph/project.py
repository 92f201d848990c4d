"""Which files belong to a project: a checkout, the installed package, or a folder of one's own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qantar.errors import UsageError
from qantar.namespaces import ID

RESTRICTED = "restricted"


@dataclass(frozen=True)
class Project:
    """The files of one investigation.

    Attributes:
        root: the folder that file names in messages are relative to.
        base: what the IRIs of its data begin with.
        ontology: Turtle files of the ontology.
        shapes: Turtle files of the shapes, ``style.ttl`` among them.
        graph: the public Turtle files of the graph.
        restricted: the Turtle files under ``graph/restricted``.
        queries: the saved queries.
        documents_dir: folder of the source documents, None where none was found.
        strays: files in ``graph/`` that are no Turtle.
    """

    root: Path
    base: str
    ontology: tuple[Path, ...]
    shapes: tuple[Path, ...]
    graph: tuple[Path, ...]
    restricted: tuple[Path, ...]
    queries: tuple[Path, ...]
    documents_dir: Path | None
    strays: tuple[Path, ...] = ()

    @classmethod
    def open(cls, directory: Path | None = None, documents: Path | None = None) -> Project:
        """The project in ``directory``, or the one this package comes with.

        Args:
            directory: folder with graph/, and perhaps queries/, documents/ and qantar.toml.
            documents: folder of the source documents; else $QANTAR_DOCUMENTS, else documents/.

        Raises:
            UsageError: a folder is missing or qantar.toml cannot be used.
        """
        package = resource_root()
        root = package if directory is None else _folder(directory, "Name a project folder.")
        graph = _folder(root / "graph", "A project needs a folder graph/ with Turtle files.")
        own_queries = root / "queries"
        public, restricted, strays = _split(_files_below(graph))
        return cls(
            root=root,
            base=ID if directory is None else _base(root),
            ontology=_list(package / "ontology", ".ttl"),
            shapes=_list(package / "shapes", ".ttl"),
            graph=public,
            restricted=restricted,
            queries=_list(own_queries if own_queries.is_dir() else package / "queries", ".rq"),
            documents_dir=_documents(root, documents),
            strays=strays,
        )

    def with_graph(self, paths: Sequence[Path]) -> Project:
        """The same project with other graph files: a folder stands for all files below it.

        Raises:
            UsageError: a path does not exist.
        """
        files: list[Path] = []
        for path in paths:
            if not path.exists():
                raise UsageError("no such file or folder", where=str(path), fix="Check the path.")
            files += _files_below(path) if path.is_dir() else [path]
        public, restricted, strays = _split(sorted(set(files)))
        return replace(self, graph=public, restricted=restricted, strays=strays)

    def relative(self, path: Path) -> str:
        """The path as messages show it: relative to the project where it lies inside."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def resource_root() -> Path:
    """The folder with ontology/, shapes/, queries/ and graph/: checkout or installed package."""
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent.parent
    return checkout if (checkout / "pyproject.toml").is_file() else package / "data"


def _folder(path: Path, fix: str) -> Path:
    if not path.is_dir():
        raise UsageError("no such folder", where=str(path), fix=fix)
    return path


def _list(folder: Path, suffix: str) -> tuple[Path, ...]:
    return tuple(p for p in sorted(folder.glob(f"*{suffix}")) if p.is_file())


def _files_below(folder: Path) -> list[Path]:
    """Every file below the folder, hidden files and folders left out."""
    found = (p for p in folder.rglob("*") if p.is_file())
    return sorted(p for p in found if not _is_hidden(p.relative_to(folder)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _split(files: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...], tuple[Path, ...]]:
    """Public Turtle, restricted Turtle, and what is no Turtle."""
    turtle = [p for p in files if p.suffix == ".ttl"]
    restricted = tuple(p for p in turtle if p.parent.name == RESTRICTED)
    public = tuple(p for p in turtle if p.parent.name != RESTRICTED)
    return public, restricted, tuple(p for p in files if p.suffix != ".ttl")


def _documents(root: Path, given: Path | None) -> Path | None:
    """The folder of documents: the option, the environment, the project, no other place."""
    named = os.environ.get("QANTAR_DOCUMENTS", "")
    if given is not None:
        return _folder(given, "Name the folder of the source documents with --documents.")
    if named:
        return _folder(Path(named), "QANTAR_DOCUMENTS must name a folder.")
    own = root / "documents"
    return own if own.is_dir() else None


def _base(root: Path) -> str:
    """The base IRI in qantar.toml, the package's own where there is none."""
    import tomllib

    file = root / "qantar.toml"
    if not file.is_file():
        return ID
    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(str(error), where=str(file), fix="Write it as TOML.") from error
    return _checked_base(settings, file)


def _checked_base(settings: dict[str, object], file: Path) -> str:
    base = settings.get("base", ID)
    unknown = sorted(set(settings) - {"base"})
    if unknown:
        raise UsageError(
            f"unknown setting {unknown[0]!r}", where=str(file), fix='Only base = "IRI" is known.'
        )
    if not isinstance(base, str) or "://" not in base or base[-1] not in "/#":
        raise UsageError(
            "base is not an IRI that ends in / or #", where=str(file), fix="Mend the base."
        )
    return base
