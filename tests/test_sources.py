"""Documents: at hand, altered or missing; read as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledger import Ledger
from qantar.errors import UsageError
from qantar.graph.sources import SourceText, read_sources
from qantar.namespaces import ID

TEXT = "Rain fell.\r\nIt was a\u0301 caf\u00e9 \u2018night\u2019.\n"
DOCUMENT = f"{ID}document/900"


def read(ledger: Ledger, folder: Path | None) -> SourceText:
    return read_sources(ledger.store(), folder)[DOCUMENT]


def test_at_hand_text_stands_as_in_the_file(tmp_path: Path) -> None:
    ledger = Ledger(TEXT)
    source = read(ledger, ledger.write(tmp_path))
    assert (source.slug, source.state, source.text) == ("900", "at hand", TEXT)


def test_missing_without_folder_or_file(tmp_path: Path) -> None:
    ledger = Ledger(TEXT)
    assert read(ledger, None).state == "missing"
    assert read(ledger, tmp_path).state == "missing"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [(TEXT.replace("\r\n", "\n"), "code points"), (TEXT.replace("R", "P"), "SHA-256")],
)
def test_altered_text_is_withheld(tmp_path: Path, changed: str, reason: str) -> None:
    (tmp_path / "900.txt").write_bytes(changed.encode())
    source = read(Ledger(TEXT), tmp_path)
    assert (source.state, source.text) == ("altered", None)
    assert reason in source.reason


@pytest.mark.parametrize(("data", "offset"), [(b"abc\xff\xfe", "3"), (b"ab\0cd", "2")])
def test_binary_file_is_refused(tmp_path: Path, data: bytes, offset: str) -> None:
    (tmp_path / "900.txt").write_bytes(data)
    with pytest.raises(UsageError) as error:
        read(Ledger(TEXT), tmp_path)
    assert "900.txt" in str(error.value)
    assert f"byte {offset}" in str(error.value)
    assert "\n" not in str(error.value)


def test_folder_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a folder"):
        read(Ledger(TEXT), tmp_path / "none")


def test_file_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    ledger = Ledger(TEXT)
    ledger.write(tmp_path)
    ledger.parts[2] = ledger.parts[2].replace("900.txt", "../900.txt")
    (tmp_path / "inner").mkdir()
    assert read(ledger, tmp_path / "inner").state == "missing"
