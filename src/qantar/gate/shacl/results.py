"""From one result of an engine to a finding, in the same words whichever engine it was."""

from __future__ import annotations

from collections.abc import Mapping

from qantar.finding import VIOLATION, WARNING, Finding
from qantar.namespaces import SH, curie


def result(
    messages: Mapping[str, str],
    *,
    focus: str,
    path: str,
    component: str,
    severity: str,
    shape: str,
    value: str,
) -> Finding:
    """A finding of check "shape".

    Args:
        messages: shape IRI to its message, from ``messages.read_messages``.
        focus: IRI of the focus node.
        path: ``<iri>``, ``^<iri>`` or "".
        component: IRI of the constraint component.
        severity: IRI of the severity.
        shape: IRI of the source shape, "" for a blank node.
        value: IRI, N-Triples literal, or "" (also for a blank node).
    """
    return Finding(
        check="shape",
        severity=VIOLATION if severity == SH + "Violation" else WARNING,
        focus=focus,
        path=path,
        component=component,
        shape=shape,
        value=value,
        message=messages.get(shape) or f"breaks {curie(component)}",
    )


def node_text(term: str) -> str:
    """An N-Triples term as findings hold it: IRIs without brackets, blank nodes as ""."""
    if term.startswith("_:"):
        return ""
    return term[1:-1] if term.startswith("<") else term
