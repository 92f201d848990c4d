"""What a check reports: one finding, and how findings are ordered and compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

VIOLATION = "violation"
WARNING = "warning"

Key = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, order=True)
class Finding:
    """One thing a check found.

    Attributes:
        check: the kind of check ("shape", "closure", "passage", ...).
        severity: "violation" or "warning".
        focus: IRI of the node it is about, or "".
        path: the property as SPARQL text (``<iri>`` or ``^<iri>``), or "".
        component: IRI of the constraint component, or "".
        shape: IRI of the source shape, or the id of the check.
        value: an IRI as it is, a literal in quotes, or other short text.
        message: what to do about it.
        file: path relative to the project, or "" where unknown.
        line: 1-based line in the file, 0 where unknown.
    """

    check: str
    severity: str
    focus: str = ""
    path: str = ""
    component: str = ""
    shape: str = ""
    value: str = ""
    message: str = ""
    file: str = ""
    line: int = 0

    def key(self) -> Key:
        """What two engines must agree on: no message, place or literal value."""
        value = self.value if is_iri(self.value) else ""
        return (self.focus, self.path, self.component, self.severity, self.shape, value)


def is_iri(text: str) -> bool:
    """Whether the text of a value is an IRI rather than a (quoted) literal."""
    return "://" in text and not any(c in text for c in ' "<>\n')


def sort_unique(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without duplicates, in a stable order: by place, then by content."""
    return sorted(set(findings), key=lambda f: (f.file, f.line, f))
