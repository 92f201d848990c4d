"""Findings as text for people and as JSON for machines."""

from __future__ import annotations

import json
from dataclasses import asdict

from qantar.finding import Finding, is_iri
from qantar.gate.validate import Validation
from qantar.namespaces import curie
from qantar.render.words import count

LONGEST_VALUE = 60


def as_text(result: Validation) -> str:
    """One finding a line, then a line of counts."""
    lines = [finding_line(finding) for finding in result.findings]
    return "\n".join([*lines, counts_line(result)]) + "\n"


def as_json(result: Validation) -> str:
    """The findings and counts as a JSON object, keys sorted."""
    content = asdict(result) | {"violations": result.violations, "warnings": result.warnings}
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def finding_line(finding: Finding) -> str:
    """``file:line: severity: message [check shape] focus path value``, without what is unknown."""
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file or "(no place)"
    source = " ".join(part for part in (finding.check, _short(finding.shape)) if part)
    about = [_short(finding.focus), _path(finding.path), _short(finding.value)]
    tail = " ".join(part for part in about if part)
    message = " ".join(finding.message.split())
    return f"{place}: {finding.severity}: {message} [{source}] {tail}".rstrip()


def counts_line(result: Validation) -> str:
    """What was checked and what came out, in one line."""
    found = f"{count(result.violations, 'violation')}, {count(result.warnings, 'warning')}"
    return (
        f"{found}; {count(result.files, 'file')}, {count(result.claims, 'claim')}, "
        f"{count(result.shapes, 'shape')} ({result.engine}); "
        f"{count(result.reread, 'passage')} re-read, {result.not_reread} not re-read"
    )


def _path(path: str) -> str:
    inverse = "^" if path.startswith("^") else ""
    return inverse + curie(path.removeprefix("^")[1:-1]) if path else ""


def _short(text: str) -> str:
    """An IRI with its prefix; other text on one line, cut where it is long."""
    if is_iri(text):
        return curie(text)
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_VALUE else plain[: LONGEST_VALUE - 3] + "..."
