"""qantar: a knowledge graph of claims, and the tool that checks and answers from it.

The functions here are the commands: ``validate``, ``find``, ``trace`` and so on mean the same in
Python as on the command line. They are imported when they are first used.

Example:
    >>> from qantar import Project, find_saved, answer_saved, open_graph
    >>> project = Project.open()
    >>> found = answer_saved(open_graph(project), find_saved(project, "deaths"), {})
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "Answer": "qantar.answers.answer",
    "Clocks": "qantar.graph.clocks",
    "Finding": "qantar.finding",
    "Project": "qantar.graph.project",
    "Selection": "qantar.network.selection",
    "QantarError": "qantar.errors",
    "UsageError": "qantar.errors",
    "answer": "qantar.answers.answer",
    "answer_saved": "qantar.answers.answer",
    "build_manifest": "qantar.graph.manifest",
    "build_network": "qantar.network.build",
    "coverage": "qantar.gate.coverage",
    "export_graph": "qantar.export.make",
    "find": "qantar.answers.find",
    "find_saved": "qantar.sparql.saved",
    "list_documents": "qantar.graph.documents",
    "list_saved": "qantar.sparql.saved",
    "make_dossier": "qantar.dossier.make",
    "make_report": "qantar.report.make",
    "make_site": "qantar.site.make",
    "open_graph": "qantar.answers.opening",
    "render_dossier": "qantar.command.dossier",
    "trace": "qantar.answers.trace",
    "validate": "qantar.gate.validate",
    "view_lines": "qantar.view.build",
    "write_manifest": "qantar.graph.manifest",
}

# `qantar.export` and `qantar.dossier` are packages, so these functions have longer names here.
_CALLED = {"export_graph": "export", "make_dossier": "dossier", "render_dossier": "render"}

__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for: starting must stay fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'qantar' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), _CALLED.get(name, name))


def __dir__() -> list[str]:
    """The public names."""
    return sorted([*_HOMES, "__version__"])
