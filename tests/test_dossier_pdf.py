"""A dossier as PDF: complete, the same each time, and harmless whatever its labels hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import typst

from dossier_sample import (
    DIGEST,
    HOSTILE,
    KAZAKH,
    OVERRIDE,
    RIGHT_TO_LEFT,
    footnote,
    long_dossier,
    sample,
    side,
)
from qantar.dossier.model import Block, Dossier, Paragraph, Part, Rivals, Section
from qantar.errors import QantarError
from qantar.render import dossier_pdf, paper_data
from qantar.render.dossier_pdf import pdf
from qantar.render.jinja import resource
from tools import need

SECONDS = 30  # for 500 paragraphs; about 3 on two slow cores


def poppler(tool: str, made: bytes, folder: Path, *options: str) -> str:
    """What a tool of poppler says of a PDF; the test is skipped where it is not installed."""
    need(tool)
    file = folder / "made.pdf"
    file.write_bytes(made)
    done = subprocess.run([tool, *options, str(file), *(["-"] if tool == "pdftotext" else [])],
                          check=True, capture_output=True)  # fmt: skip
    return done.stdout.decode("utf-8").replace("\u2060", "")  # ties a mark to its word


def words(dossier: Dossier, folder: Path) -> str:
    return " ".join(poppler("pdftotext", pdf(dossier), folder, "-raw").split())


def test_the_same_dossier_gives_the_same_bytes() -> None:
    made = pdf(sample())
    code = "import sys; from dossier_sample import *; from qantar.render.dossier_pdf import pdf;"
    code += "sys.stdout.buffer.write(pdf(sample()))"  # in a process that remembers nothing
    options = {"cwd": Path(__file__).parent, "env": {**os.environ, "PYTHONHASHSEED": "1"}}
    again = subprocess.run([sys.executable, "-c", code], check=True, stdout=-1, **options)
    assert made == again.stdout
    assert made.startswith(b"%PDF-1.7")
    assert made != pdf(replace(sample(), claims=10))


def test_the_file_bears_the_day_of_the_graph(tmp_path: Path) -> None:
    told = poppler("pdfinfo", pdf(sample()), tmp_path, "-isodates")
    assert "2023-01-06T00:00:00Z" in told
    assert "Title:           Anna Bek" in told
    assert "Tagged:          yes" in told


def test_it_says_what_the_dossier_says(tmp_path: Path) -> None:
    text = words(sample(), tmp_path)
    for part in (
        "Anna Bek Page 1 of 2", "1. Anna Bek is called Anna Bek.1", "was killed.2, 1 [contested]",
        "3. Anna Bek: day", "Says 7 January3 82", "1 the minister, relayed by Alpha, Beta, said",
        "claim:000-001. “Anna Bek” Contested by monitors: 225 (claim:000-001).",
        "claim:000-002. Contested by monitors: 225 (claim:000-001). Not re-read.",
        "4 The documents 000 and 001 were searched.", "2 claims of the whole graph",
    ):  # fmt: skip
        assert part in text
    assert text.count(DIGEST[:16]) == 8


def test_letters_of_kazakh_are_there_and_fonts_are_embedded(tmp_path: Path) -> None:
    made = pdf(sample(KAZAKH))
    assert KAZAKH in " ".join(poppler("pdftotext", made, tmp_path).split())
    fonts = poppler("pdffonts", made, tmp_path).splitlines()[2:]
    assert fonts
    assert {line.split()[-5] for line in fonts} == {"yes"}


@pytest.mark.parametrize("label", [HOSTILE, '#panic("x")', "= a", "$", "*", "[", '"', "]", "//"])
def test_a_label_is_never_read_as_markup(label: str, tmp_path: Path) -> None:
    assert f"is called {label}.1" in words(sample(label), tmp_path)


def test_marks_that_turn_the_writing_become_spaces(tmp_path: Path) -> None:
    text = words(sample(OVERRIDE), tmp_path)
    assert "abc def ghi jkl" in text
    assert {"\u202e", "\u2067", "\u0007"}.isdisjoint(text)


def test_right_to_left_words_are_set_and_isolated(tmp_path: Path) -> None:
    assert RIGHT_TO_LEFT in words(sample(f"A {RIGHT_TO_LEFT} 227"), tmp_path)
    assert paper_data.clean(f"A {RIGHT_TO_LEFT} 7") == f"A \u2068{RIGHT_TO_LEFT}\u2069 7"
    assert paper_data.clean(f"“{KAZAKH}” ") == f"“{KAZAKH}”"


def test_a_letter_that_no_font_has_is_printed_by_its_number(tmp_path: Path) -> None:
    assert "is called a[U+4E2D]é b.1" in words(sample("a\u4e2dé b"), tmp_path)


def test_a_long_word_is_broken_and_stays_whole_when_copied(tmp_path: Path) -> None:
    word = "x" * 300
    boxes = poppler("pdftotext", pdf(sample(f"{word} {'ab-cd/' * 60}")), tmp_path, "-bbox")
    right = [float(line.split('xMax="')[1].split('"')[0]) for line in boxes.splitlines()
             if 'xMax="' in line]  # fmt: skip
    assert right
    assert max(right) < 595 - 60  # within the margin of a page of A4, in points


def test_a_note_keeps_its_number_wherever_it_is_first_marked(tmp_path: Path) -> None:
    text = words(replace(sample(), sections=sample().sections[1:]), tmp_path)
    assert "was killed.2, 1 [contested]" in text  # note 2 is the first that is marked
    assert "2 the minister" in text
    assert "claim:000-002" in text.partition("2 the minister")[2].partition("1 the minister")[0]


def test_a_long_dossier_is_set_in_time(tmp_path: Path) -> None:
    begun = time.monotonic()
    made = pdf(long_dossier(500, 600))
    assert time.monotonic() - begun < SECONDS
    text = " ".join(poppler("pdftotext", made, tmp_path, "-raw").split())
    assert "500. Anna Bek was seen" in text
    assert "(499).599, 600" in text


def test_the_first_note_of_a_paragraph_stands_on_its_page(tmp_path: Path) -> None:
    text = poppler("pdftotext", pdf(long_dossier(80, 120)), tmp_path, "-raw")
    pages = [" ".join(page.split()) for page in text.split("\f")]
    assert len(pages) > 4
    for n in range(80):
        marked = [page for page in pages if f" day ({n})." in page]
        noted = [page for page in pages if f"claim:000-{n * 120 // 80 + 1:03}. “" in page]
        assert marked == noted, n
        assert len(marked) == 1


def test_nothing_is_cut_off_where_notes_and_tables_are_longer_than_a_page(tmp_path: Path) -> None:
    long = "word " * 3000 + "end"
    note = replace(sample().notes[0], claim=footnote(1, quotation=long))
    sides = tuple(side(f"speaker {n} " + "name " * 40, str(n), 1) for n in range(90))
    told = Paragraph(2, (Part(long, notes=(1,)),))
    section = Section("rivals", "Rivals", (Block("", (Rivals(1, "Figure", sides), told)),))
    text = words(replace(sample(), sections=(section,), notes=(note,)), tmp_path)
    assert text.count("word") == 6000
    assert "word end”" in text
    assert all(f"speaker {n} name" in text for n in range(90))


def test_the_template_gives_no_warning() -> None:
    data = json.dumps(paper_data.paper_data(sample()))
    source = resource("render/paper/dossier.typ")
    options = {"format": "pdf", "ignore_system_fonts": True, "sys_inputs": {"data": data}}
    assert typst.compile_with_warnings(source, **options)[1] == []
    broken = b'#set text(font: "No Such Font")\nx'
    assert typst.compile_with_warnings(broken, **options)[1] != []


def test_a_fault_of_the_template_is_told_as_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dossier_pdf, "resource", lambda _path: b'#panic("broken")')
    with pytest.raises(QantarError, match=r"could not be set.*broken") as told:
        pdf(sample())
    assert told.value.status == 3
