"""Work shared by two processes: the same results in the same order, and no failure is lost."""

from __future__ import annotations

import os

import pytest

from qantar.errors import QantarError, UsageError
from qantar.report import share as module
from qantar.report.share import share


def test_results_stand_in_the_order_of_the_items() -> None:
    found = share(lambda n: (n * n, os.getpid()), range(7))
    assert [square for square, _ in found] == [0, 1, 4, 9, 16, 25, 36]
    assert len({process for _, process in found}) == min(2, os.cpu_count() or 1)


def test_where_nothing_can_be_forked_one_process_does_it_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "get_all_start_methods", lambda: ["spawn"])
    assert share(lambda n: os.getpid(), range(4)) == [os.getpid()] * 4


@pytest.mark.parametrize("bad", [0, 1, 2, 3])
def test_an_error_is_raised_with_its_place(bad: int) -> None:
    def work(item: int) -> int:
        if item == bad:
            raise UsageError("no", where="here.rq:3", fix="Mend it.")
        return item

    with pytest.raises(UsageError, match=r"^here\.rq:3: no\. Mend it\.$"):
        share(work, range(4))


def test_a_process_that_dies_is_our_fault() -> None:
    def work(item: int) -> int:
        if item % 2:
            os._exit(9)
        return item

    with pytest.raises(QantarError, match="broke down"):
        share(work, range(4))


def test_nothing_to_share() -> None:
    assert share(str, []) == []
    assert share(str, [1]) == ["1"]


def test_nothing_is_a_result_too() -> None:
    assert share(lambda n: None, range(4)) == [None] * 4


def test_a_fault_of_ours_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    def work(item: int) -> int:
        return 1 // (item - 3)

    with pytest.raises(QantarError, match=r"^ZeroDivisionError: "):
        share(work, range(4))
    assert capfd.readouterr().err == ""
