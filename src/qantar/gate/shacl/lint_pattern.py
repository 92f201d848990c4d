"""Lints of sh:pattern: regular expressions that the engines read differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Store

from qantar.finding import VIOLATION, Finding
from qantar.namespaces import SH

ESCAPES = set("wWdDsSnrt") | set(".^$*+?()[]{}|-\\/")
FLAGS = set("ims")


def pattern_findings(shapes: Store) -> Iterator[Finding]:
    """A finding for each sh:pattern or sh:flags that the engines do not share."""
    for name, problem in (("pattern", pattern_problem), ("flags", flags_problem)):
        for quad in shapes.quads_for_pattern(None, NamedNode(SH + name), None):
            text = quad.object.value if isinstance(quad.object, Literal) else ""
            message = problem(text)
            if message:
                focus = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
                yield Finding("lint", VIOLATION, focus, "", "", name, f'"{text}"', message)


def pattern_problem(pattern: str) -> str:
    """Why a regular expression is refused, "" where it is not."""
    escape = first_odd_escape(pattern)
    if escape:
        return f"Take {escape} out of the pattern: the engines do not share it."
    groups = pattern.replace("(?:", "")
    if "(?" in groups.replace("\\(", ""):
        return "Use no lookaround and no inline flags in the pattern."
    try:
        re.compile(pattern)
    except re.error as error:
        return f"Mend the pattern: {error}."
    return ""


def flags_problem(flags: str) -> str:
    """Why the flags of a pattern are refused, "" where they are not."""
    odd = sorted(set(flags) - FLAGS)
    return f"Take the flag {odd[0]} out: the engines do not share it." if odd else ""


def first_odd_escape(pattern: str) -> str:
    r"""The first escape beyond the common ones: \p, \Z, \b, a backreference, ..."""
    characters = iter(pattern)
    for character in characters:
        if character == "\\":
            escaped = next(characters, "")
            if escaped not in ESCAPES:
                return "\\" + escaped
    return ""
