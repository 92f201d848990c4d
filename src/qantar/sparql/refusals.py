"""What a query may not contain, and how that is said."""

from __future__ import annotations

from qantar.errors import UsageError


def refuse(what: str, line: int) -> UsageError:
    """The error for something a query may not contain."""
    fixes = {
        "an update": "Only SELECT, ASK, CONSTRUCT and DESCRIBE are run.",
        "SERVICE": "Only the graph of the project is queried; take SERVICE out.",
        "FROM": "The graphs are fixed; take FROM out, or use GRAPH.",
    }
    return UsageError(f"{what} is refused", where=f"line {line}", fix=fixes[what])
