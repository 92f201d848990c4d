"""The fast engine: shacl-rust."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from qantar.errors import QantarError
from qantar.finding import Finding, sort_unique
from qantar.gate.shacl.messages import read_messages
from qantar.gate.shacl.results import node_text, result

NAME = "shacl-rust"


def check(data: str, shapes: str) -> list[Finding]:
    """Validate data against shapes, both N-Triples; each finding once, in a stable order.

    Raises:
        QantarError: the engine refuses the shapes or the data.
    """
    import shacl_rust

    try:
        report = shacl_rust.validate(
            data, shapes, data_format="nt", shapes_format="nt", experimental_index=True
        )
    except (ValueError, RuntimeError, TypeError) as error:
        raise QantarError(f"{NAME} refuses the shapes: {error}") from error
    messages = read_messages(shapes) if report["results"] else {}
    return sort_unique(read_report(report["results"], messages))


def read_report(
    results: Iterable[dict[str, Any]], messages: Mapping[str, str]
) -> Iterator[Finding]:
    """The findings of a report of the engine.

    Args:
        results: as the engine returns them.
        messages: shape IRI to its message.

    Raises:
        QantarError: one of them tells of a query that the engine refuses.
    """
    return (_finding(found, messages) for found in results)


def _finding(found: dict[str, Any], messages: Mapping[str, str]) -> Finding:
    for text in found.get("messages", ()):
        # Bad SPARQL comes back as a violation of the data, which it is not.
        if text.startswith("SPARQL ") and " error: " in text:
            raise QantarError(f"{NAME} refuses a query: {text}", where=found["sourceShape"])
    return result(
        messages,
        focus=node_text(found["focusNode"]),
        path=found.get("resultPath", ""),
        component=node_text(found["sourceConstraintComponent"]),
        severity=node_text(found["severity"]),
        shape=node_text(found["sourceShape"]),
        value=node_text(found.get("value", "")),
    )
