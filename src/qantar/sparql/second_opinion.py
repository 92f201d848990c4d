"""The second opinion on SPARQL text: rdflib's parser, slow to load, asked only in need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qantar.errors import UsageError
from qantar.sparql.refusals import refuse


@dataclass(frozen=True)
class Reading:
    """What rdflib makes of a query: its form, the IRIs in it, the names of its parts."""

    form: str
    iris: tuple[str, ...]
    parts: frozenset[str]


def read(text: str, prefixes: Mapping[str, str]) -> Reading:
    """Parse a query.

    Args:
        text: the query.
        prefixes: prefix to namespace, for text whose prefixes are declared elsewhere.

    Raises:
        UsageError: it is an update, no SPARQL, or uses an undeclared prefix.
    """
    prologue, query = _parse(text)
    values = list(_values(query))
    parts = frozenset(name for kind, name, _ in values if kind == "part")
    declared = {**prefixes, **_declared(prologue)}
    iris = sorted(
        {_resolve(iri, prefix, declared) for kind, prefix, iri in values if kind == "iri"}
    )
    return Reading(query.name.removesuffix("Query").upper(), tuple(iris), parts)


def guard(text: str) -> None:
    """Refuse updates and what reaches out of the store.

    Raises:
        UsageError: as ``sparql_text.guard``.
    """
    _, query = _parse(text)
    parts = {name for kind, name, _ in _values(query) if kind == "part"}
    for part, what in (("ServiceGraphPattern", "SERVICE"), ("DatasetClause", "FROM")):
        if part in parts:
            raise refuse(what, 1)


def _parse(text: str):  # type: ignore[no-untyped-def]
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        prologue, query = parseQuery(text)
    except ParseException as error:
        if _is_update(text):
            raise refuse("an update", 1) from error
        raise UsageError(
            f"syntax error at line {error.lineno}", fix="Mend the SPARQL there."
        ) from error
    return prologue, query


def _is_update(text: str) -> bool:
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        return bool(parseUpdate(text).request)
    except (ParseException, AttributeError):
        return False


def _values(node: object) -> Iterator[tuple[str, str, str]]:
    """Walk the parse: ("part", name, ""), ("iri", prefix or "<", IRI or local name)."""
    from pyparsing import ParseResults
    from rdflib import URIRef
    from rdflib.plugins.sparql.parserutils import CompValue

    if isinstance(node, CompValue):
        if node.name == "pname":
            yield "iri", str(node.get("prefix") or ""), str(node.get("localname") or "")
            return
        yield "part", node.name, ""
        for child in node.values():
            yield from _values(child)
    elif isinstance(node, URIRef):
        yield "iri", "<", str(node)
    elif isinstance(node, (ParseResults, list, tuple)):
        for child in node:
            yield from _values(child)


def _declared(prologue: object) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in prologue:  # type: ignore[attr-defined]
        if part.name == "PrefixDecl":
            found[str(part.get("prefix") or "")] = str(part.iri)
    return found


def _resolve(name: str, prefix: str, declared: Mapping[str, str]) -> str:
    if prefix == "<":
        return name
    if prefix not in declared:
        raise UsageError(f"prefix {prefix}: is not declared", fix=f"Add PREFIX {prefix}: <...>.")
    return declared[prefix] + name
