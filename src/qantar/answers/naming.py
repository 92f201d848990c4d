"""What a user calls a thing by, and what is nearly called so where there is none."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from qantar.errors import UsageError
from qantar.graph.clocks import Clocks
from qantar.graph.lookup import short


def is_iri(text: str) -> bool:
    """Whether a text can be an IRI at all."""
    from pyoxigraph import NamedNode

    try:
        return bool(NamedNode(text))
    except ValueError:
        return False


def unknown(name: str, iri: str, known: Iterable[str], base: str, clocks: Clocks) -> UsageError:
    """The error for a name that nothing bears.

    Args:
        name: as it was typed.
        iri: what it would be in full.
        known: IRIs of what could have been meant.
        base: what the IRIs of the data begin with.
        clocks: the days up to which the graph is known.
    """
    names = sorted({short(one, base) for one in known if one != iri})
    near = difflib.get_close_matches(short(iri, base), names, n=3, cutoff=0.6)
    fix = f"Did you mean {', '.join(near)}?" if near else "Look it up with qantar find WORDS."
    if clocks != Clocks():
        fix = "It may be unknown only by the days of --as-of and --said-by."
    return UsageError(f"nothing in the graph is called {name!r}", fix=fix)
