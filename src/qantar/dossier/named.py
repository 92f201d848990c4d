"""The thing that a user names, and what is nearly called so where there is none."""

from __future__ import annotations

from qantar.answers.naming import unknown
from qantar.dossier.desk import ABOUT_ITSELF, Desk
from qantar.errors import UsageError
from qantar.graph.lookup import expand


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
    raise unknown(name, iri, desk.entities, desk.base, desk.loaded.clocks)
