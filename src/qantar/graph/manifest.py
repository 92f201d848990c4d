"""The manifest: which claims were coded from each document, so that a lost one is noticed.

The lists are written here and compared by a shape; restricted claims are listed beside them in
graph/restricted, and publicly only counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from qantar.atomic import write_text
from qantar.graph.loading import load, read_text
from qantar.graph.project import RESTRICTED, Project
from qantar.namespaces import ID, QO, RESTRICTED_GRAPH, curie

HEADER = "# Written by `qantar manifest`; do not edit by hand.\n\n"
PREFIX = "PREFIX qo: <https://w3id.org/qantar/ontology/> "
CLAIMS = "?claim a qo:Claim ; qo:account/qo:document ?document"
INSIDE = f"GRAPH <{RESTRICTED_GRAPH}> {{ ?claim a qo:Claim }} "


@dataclass(frozen=True)
class ManifestFile:
    """One file of the manifest: its path and the text it should have, "" for no file."""

    path: Path
    text: str

    def differs(self) -> bool:
        """Whether the file is missing, has other text, or should not be there."""
        return (read_text(self.path) if self.path.exists() else "") != self.text


def build_manifest(project: Project) -> str:
    """The Turtle of graph/manifest.ttl: one manifest per document, the public claims sorted.

    Where graph/restricted is not at hand, the numbers of withheld claims stay as they are.

    Raises:
        UsageError: a file of the graph cannot be read.
    """
    return manifest_files(project)[0].text


def manifest_files(project: Project) -> list[ManifestFile]:
    """The files of the manifest as they should be: the public one, then the restricted one.

    Raises:
        UsageError: a file of the graph cannot be read.
    """
    graph, everything = project.root / "graph", load(project, restricted=True)
    return [
        ManifestFile(graph / "manifest.ttl", _public_text(project, load(project), everything)),
        ManifestFile(graph / RESTRICTED / "manifest.ttl", _restricted_text(project, everything)),
    ]


def check_manifest(project: Project) -> list[Path]:
    """The manifest files that are not as they should be; none where all is well.

    Raises:
        UsageError: a file of the graph cannot be read.
    """
    return [file.path for file in manifest_files(project) if file.differs()]


def write_manifest(project: Project) -> list[Path]:
    """Bring the manifest up to date, and return the files that were changed.

    Raises:
        UsageError: a file cannot be read or written.
    """
    changed = [file for file in manifest_files(project) if file.differs()]
    for file in changed:
        if file.text:
            write_text(file.path, file.text)
        else:
            file.path.unlink()
    return [file.path for file in changed]


def _public_text(project: Project, public: Store, everything: Store) -> str:
    listed = _claims(public, CLAIMS)
    if project.restricted:
        withheld = {d: len(c) for d, c in _claims(everything, INSIDE + CLAIMS).items()}
    else:
        withheld = _noted(public)
    documents = _column(public, "SELECT ?x { ?x a qo:Document }")
    blocks = [
        _block(project.base, document, "", listed.get(document, []), withheld.get(document, 0))
        for document in sorted({*documents, *listed})
    ]
    return _turtle(project.base, blocks)


def _restricted_text(project: Project, everything: Store) -> str:
    listed = _claims(everything, INSIDE + CLAIMS)
    blocks = [
        _block(project.base, document, f"-{RESTRICTED}", listed[document], 0)
        for document in sorted(listed)
    ]
    return _turtle(project.base, blocks) if blocks else ""


def _claims(store: Store, where: str) -> dict[str, list[str]]:
    """Document to its claims, sorted."""
    found: dict[str, list[str]] = {}
    rows = store.query(f"{PREFIX} SELECT DISTINCT ?claim ?document {{ {where} }}")
    assert isinstance(rows, QuerySolutions)
    for row in rows:
        claim, document = row["claim"], row["document"]
        if isinstance(claim, NamedNode) and isinstance(document, NamedNode):
            found.setdefault(document.value, []).append(claim.value)
    return {document: sorted(claims) for document, claims in found.items()}


def _noted(store: Store) -> dict[str, int]:
    """Document to the number of withheld claims that the present manifest notes."""
    noted: dict[str, int] = {}
    rows = store.query(
        PREFIX + "SELECT ?d ?n { ?m a qo:Manifest ; qo:document ?d ; qo:withholds ?n }"
    )
    assert isinstance(rows, QuerySolutions)
    for row in rows:
        document, number = row["d"], row["n"]
        if isinstance(document, NamedNode) and isinstance(number, Literal):
            noted[document.value] = int(number.value)
    return noted


def _column(store: Store, query: str) -> list[str]:
    rows = store.query(PREFIX + query)
    assert isinstance(rows, QuerySolutions)
    return [row["x"].value for row in rows if isinstance(row["x"], NamedNode)]


def _block(base: str, document: str, suffix: str, claims: list[str], withheld: int) -> str:
    slug = document.removeprefix(f"{base}document/")
    lines = [
        _name(base, f"{base}manifest/{slug}{suffix}"),
        "    a qo:Manifest ;",
        f"    qo:document {_name(base, document)} ;",
        f"    qo:withholds {withheld} ;",
    ]
    if claims:
        names = " ,\n        ".join(_name(base, claim) for claim in claims)
        lines.append(f"    qo:lists\n        {names} ;")
    return "\n".join([*lines, ".\n"])


def _name(base: str, iri: str) -> str:
    """The IRI with a prefix, whatever the base of the project."""
    short = curie(ID + iri.removeprefix(base)) if iri.startswith(base) else "<"
    return f"<{iri}>" if short.startswith("<") else short


def _turtle(base: str, blocks: list[str]) -> str:
    prefixes = {kind: f"{base}{kind}/" for kind in ("claim", "document", "manifest")}
    prefixes |= {"qo": QO}
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(prefixes.items()))
    return HEADER + head + "\n" + "\n".join(blocks)
