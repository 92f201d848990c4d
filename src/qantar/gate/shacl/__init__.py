"""SHACL validation: a fast engine, a reference engine, and lints that keep the two in step."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from qantar.errors import UsageError
from qantar.finding import Finding

Engine = Callable[[str, str], list[Finding]]

ENGINES = {"rust": "qantar.gate.shacl.rust", "pyshacl": "qantar.gate.shacl.reference"}


def engine(name: str) -> Engine:
    """The validator of that name: takes data and shapes as N-Triples, returns findings.

    Raises:
        UsageError: there is no such engine.
    """
    if name not in ENGINES:
        raise UsageError(f"unknown engine {name!r}", fix=f"Use one of {', '.join(ENGINES)}.")
    chosen: Engine = import_module(ENGINES[name]).check
    return chosen
