"""RDF terms and rows of answers, the same whichever engine gave them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from qantar.namespaces import XSD

# Engines divide to different lengths; beyond these digits of a decimal they need not agree.
DECIMAL_DIGITS = 15


class Term(NamedTuple):
    """An RDF term: ``kind`` is iri, literal or bnode; a plain string has no datatype."""

    kind: str
    value: str
    datatype: str = ""
    lang: str = ""


Row = tuple[Term | None, ...]


def literal(value: str, datatype: str, lang: str = "") -> Term:
    """A literal with its lexical form made canonical where engines write it differently."""
    if lang:
        return Term("literal", value, "", lang.lower())
    if datatype in ("", XSD + "string"):
        return Term("literal", value)
    return Term("literal", _canonical(value, datatype.removeprefix(XSD)), datatype)


def truth(value: bool) -> Row:
    """The one row that answers an ASK."""
    return (Term("literal", "true" if value else "false", XSD + "boolean"),)


def _canonical(value: str, kind: str) -> str:
    try:
        if kind == "integer":
            return str(int(value))
        if kind == "decimal":
            rounded = round(Decimal(value), DECIMAL_DIGITS)
            return f"{rounded:f}".rstrip("0").rstrip(".") if rounded else "0"
        if kind in ("double", "float"):
            return repr(float(value))
    except (ValueError, InvalidOperation):
        return value  # ill-typed: shown as it stands
    if kind == "boolean":
        return {"1": "true", "0": "false"}.get(value, value)
    return value[:-6] + "Z" if kind == "dateTime" and value.endswith("+00:00") else value
