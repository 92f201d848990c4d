"""Making the dossier of a thing by its name."""

from __future__ import annotations

from qantar.answers.opening import Loaded
from qantar.dossier.build import build
from qantar.dossier.desk import Desk
from qantar.dossier.model import Dossier
from qantar.dossier.named import entity


def dossier(loaded: Loaded, name: str) -> Dossier:
    """The dossier of one thing; for many, keep a `Desk` and ask `dossier_of`.

    Args:
        loaded: the graph.
        name: its IRI, in full or as ``kind:slug``.

    Raises:
        UsageError: the graph has nothing of that name, or it is part of the record itself.
    """
    return dossier_of(Desk(loaded), name)


def dossier_of(desk: Desk, name: str) -> Dossier:
    """The dossier of a thing, from a graph that is laid out already.

    Args:
        desk: the graph.
        name: its IRI, in full or as ``kind:slug``.

    Raises:
        UsageError: the graph has nothing of that name, or it is part of the record itself.
    """
    return build(desk, entity(desk, name))
