"""Parameters of a saved query: read from its VALUES block, checked, and bound as terms.

A query's WHERE begins with ``VALUES (?_person_iri ?__day_date) { (UNDEF UNDEF) }``. One underscore
marks a parameter that needs a value, two mark one that may be left out; the end of the name is its
type. Only that block is replaced, by terms that Oxigraph itself writes, so that no value can ever
become syntax.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from qantar.errors import UsageError
from qantar.graph.lookup import expand
from qantar.namespaces import ID, XSD
from qantar.sparql.outline import values_block

TYPES = ("iri", "integer", "date", "literal")
BLOCK_FIX = "Write VALUES (?_a ?__b) { (UNDEF UNDEF) }."


@dataclass(frozen=True)
class Parameter:
    """One parameter.

    Attributes:
        name: as typed on the command line.
        variable: as in the query, without ``?``.
        type: iri, integer, date or literal.
        required: whether it needs a value.
    """

    name: str
    variable: str
    type: str
    required: bool


def parameters(text: str, where: str = "query") -> tuple[Parameter, ...]:
    """The parameters of a query, in the order of its VALUES block.

    Raises:
        UsageError: the block has not the one form.
    """
    block = values_block(text)
    if block is None or not any(name.startswith("_") for name in block.names):
        return ()
    undefined = " ".join(["UNDEF"] * len(block.names))
    expected = f"VALUES ({' '.join('?' + name for name in block.names)}) {{ ({undefined}) }}"
    if _plain(block.rows) != _plain(expected) or not all(n.startswith("_") for n in block.names):
        raise UsageError("bad block of parameters", where=f"{where}:{block.line}", fix=BLOCK_FIX)
    return tuple(_parameter(name) for name in block.names)


def bind(
    text: str,
    given: Mapping[str, str],
    defaults: Mapping[str, str] | None = None,
    *,
    where: str = "query",
    base: str = ID,
) -> str:
    """The query with its parameters bound.

    Args:
        text: the query.
        given: values by name of parameter; a hyphen may stand for an underscore.
        defaults: values for those not given.
        where: name of the query, for messages.
        base: what the IRIs of the data begin with.

    Raises:
        UsageError: an unknown, missing or ill-typed parameter.
    """
    known = parameters(text, where)
    values = {**(defaults or {}), **{k.replace("-", "_"): v for k, v in given.items()}}
    _check_names(known, values, where)
    block = values_block(text)
    if not known or block is None:
        return text
    terms = " ".join(_term(p, values.get(p.name), where, base) for p in known)
    names = " ".join("?" + p.variable for p in known)
    data = text.encode("utf-8")
    bound = f"VALUES ({names}) {{ ({terms}) }}".encode()
    return (data[: block.start] + bound + data[block.end :]).decode("utf-8")


def describe(parameter: Parameter) -> str:
    """A parameter in words, as ``person (iri, optional)``."""
    return f"{parameter.name} ({parameter.type}{'' if parameter.required else ', optional'})"


def _parameter(variable: str) -> Parameter:
    name, _, type_ = variable.lstrip("_").rpartition("_")
    if not name or type_ not in TYPES:
        name, type_ = variable.lstrip("_"), "literal"
    return Parameter(name, variable, type_, required=not variable.startswith("__"))


def _plain(block: str) -> str:
    """A block without white space and with its keywords in one case."""
    return "".join(block.split()).replace("values(", "VALUES(").replace("undef", "UNDEF")


def _check_names(known: tuple[Parameter, ...], values: Mapping[str, str], where: str) -> None:
    listed = ", ".join(describe(p) for p in known) or "none"
    unknown = sorted(set(values) - {p.name for p in known})
    if unknown:
        raise UsageError(f"no parameter {unknown[0]!r}", where=where, fix=f"Parameters: {listed}.")
    missing = [p for p in known if p.required and p.name not in values]
    if missing:
        raise UsageError(
            f"parameter {describe(missing[0])} is missing",
            where=where,
            fix=f"Add -p {missing[0].name}=VALUE.",
        )


def _term(parameter: Parameter, value: str | None, where: str, base: str) -> str:
    """The value as SPARQL text."""
    if value is None:
        return "UNDEF"
    try:
        value.encode("utf-8")
        return str(_typed(parameter.type, value, base))
    except ValueError as error:
        raise UsageError(
            f"parameter {parameter.name}: {value!r} is no {_WORDS[parameter.type]}", where=where
        ) from error


_WORDS = {
    "iri": "IRI (write it in full or as kind:slug)",
    "integer": "integer",
    "date": "date (write YYYY-MM-DD)",
    "literal": "text",
}


def _typed(type_: str, value: str, base: str) -> NamedNode | Literal:
    """The value as a term; a ValueError where it is not of the type."""
    if type_ == "iri":
        return NamedNode(expand(value, base))
    if type_ == "integer":
        _same(str(int(value)), value)
        return Literal(value, datatype=NamedNode(XSD + "integer"))
    if type_ == "date":
        _same(date.fromisoformat(value).isoformat(), value)
        return Literal(value, datatype=NamedNode(XSD + "date"))
    return Literal(value)


def _same(canonical: str, value: str) -> None:
    if canonical != value:
        raise ValueError(f"not in canonical form: {value}")
