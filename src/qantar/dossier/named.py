"""The thing that a user names, and what is nearly called so where there is none."""

from __future__ import annotations

import difflib

from qantar.answers.opening import NOW
from qantar.dossier.desk import ABOUT_ITSELF, Desk
from qantar.errors import UsageError
from qantar.graph.lookup import expand, short


def entity(desk: Desk, name: str) -> str:
    """The IRI of a thing that has a dossier.

    Args:
        desk: the graph.
        name: its IRI, in full or as ``kind:slug``.

    Raises:
        UsageError: there is none of that name; tells what is nearly called so.
    """
    iri = expand(name, desk.base)
    kind = desk.kinds.get(iri, "") if iri.startswith(desk.base) else ""
    if kind in ABOUT_ITSELF:
        what = desk.facts.label(kind)
        raise UsageError(f"{name!r} is a {what}, which has no dossier", fix="Use qantar trace.")
    if kind:
        return iri
    names = [short(one, desk.base) for one in desk.entities]
    near = difflib.get_close_matches(short(iri, desk.base), names, n=3, cutoff=0.6)
    fix = f"Did you mean {', '.join(near)}?" if near else "Look it up with qantar find WORDS."
    if desk.loaded.clocks != NOW:
        fix = "It may be unknown only by the days of --as-of and --said-by."
    raise UsageError(f"nothing in the graph is called {name!r}", fix=fix)
