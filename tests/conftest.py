"""Fixtures that any test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the source documents; the test is skipped where they are not at hand."""
    folder = Path(os.environ.get("QANTAR_DOCUMENTS") or ROOT / "documents")
    if not any(folder.glob("*.txt")):
        pytest.skip("the source documents are not at hand")
    return folder
