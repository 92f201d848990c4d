"""Programs that some tests need and that Python's packages do not bring.

Where one is missing the test is skipped and says so; where QANTAR_NEED_TOOLS is set, as in CI,
it fails instead, so that nothing is skipped there without anybody's noticing.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest


def need(*names: str) -> str:
    """The path of the first of these programs that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    return missing(f"{names[0]} is not installed")


def node_modules(package: str) -> Path:
    """The folder of packages that $QANTAR_NODE_MODULES names; it has to hold this one."""
    folder = Path(os.environ.get("QANTAR_NODE_MODULES") or "node_modules")
    if not (folder / package).is_dir():
        missing(f"{package} is in no folder that QANTAR_NODE_MODULES names")
    return folder.resolve()


def missing(what: str) -> str:
    """End the test: skipped, or failed where every tool has to be there."""
    if os.environ.get("QANTAR_NEED_TOOLS"):
        pytest.fail(f"{what}, and QANTAR_NEED_TOOLS is set")
    pytest.skip(what)
