"""Saved queries: their headers are read and checked, and each is found by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from qantar.errors import UsageError
from qantar.sparql.saved import find_saved, list_saved, read_saved
from tiny import QUERY, open_project, write_project

BODY = QUERY[QUERY.index("PREFIX") :]


def write(folder: Path, text: str) -> Path:
    path = folder / "some-query.rq"
    path.write_text(text, encoding="utf-8")
    return path


def header(*lines: str) -> str:
    return "".join(f"#+ {line}\n" for line in lines) + BODY


def test_header_is_read(tmp_path: Path) -> None:
    text = header(
        "summary: Tolls by source",
        "description: >",
        "  Longer",
        "  text",
        "tags: [toll, figures]",
        "defaults:",
        "  tally: tally:dead",
    )
    saved = read_saved(write(tmp_path, text))
    assert saved.name == "some-query"
    assert saved.summary == "Tolls by source"
    assert saved.description == "Longer text"
    assert saved.tags == ("toll", "figures")
    assert saved.defaults == {"tally": "tally:dead"}
    assert [p.name for p in saved.parameters] == ["tally"]


def test_dates_and_numbers_as_defaults_keep_their_text(tmp_path: Path) -> None:
    body = BODY.replace("(?__tally_iri) { (UNDEF) }", "(?__d_date ?__n_integer) { (UNDEF UNDEF) }")
    body = body.replace("rdf:subject ?__tally_iri ; ", "")
    head = "#+ summary: x\n#+ tags: [a]\n#+ defaults: {d: 2022-01-05, n: 12}\n"
    assert read_saved(write(tmp_path, head + body)).defaults == {"d": "2022-01-05", "n": "12"}


TAGS, SUMMARY = "tags: [a]", "summary: x"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BODY, "rq:1: no header"),
        (header(SUMMARY), "rq:1: no tags"),
        (header(TAGS), "rq:1: no summary"),
        (header(TAGS, "summary: [x]"), "rq:2: no summary"),
        (header(SUMMARY, "tags: a"), "rq:2: no tags"),
        (header(SUMMARY, TAGS, "colour: red"), "rq:3: unknown key 'colour'"),
        (header(SUMMARY, TAGS, "defaults: [a]"), "rq:3: defaults are no plain map"),
        (header(SUMMARY, TAGS, "defaults: {tally: yes}"), "rq:3: defaults are no plain map"),
        (header(SUMMARY, TAGS, "defaults: {day: 1}"), "default for an unknown parameter 'day'"),
        (header(SUMMARY, "tags: [a"), "rq:[23]: bad header"),
        (header(SUMMARY, TAGS).replace("?document ?passage", "?document", 1), "no column ?passage"),
        (header(SUMMARY, TAGS).replace("?claim ?passage\n", "?value\n"), "without a fixed order"),
        (header(SUMMARY, TAGS) + "}", "rq:17: SPARQL syntax error"),
        (header(SUMMARY, TAGS).split("SELECT")[0] + "ASK {}", "not a SELECT"),
        (header(SUMMARY, TAGS).split("SELECT")[0] + "DROP ALL", "refused|update"),
    ],
)
def test_a_query_that_is_not_as_it_has_to_be(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message.replace("?", r"\?")) as error:
        read_saved(write(tmp_path, text))
    assert "some-query.rq" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "bad.rq"
    path.write_bytes(b"#+ summary: \xff\n")
    with pytest.raises(UsageError, match=r"bad\.rq:1: not UTF-8"):
        read_saved(path)


def test_queries_are_listed_and_found_by_name(tmp_path: Path) -> None:
    project = open_project(write_project(tmp_path))
    assert [saved.name for saved in list_saved(project)] == ["tallies"]
    assert find_saved(project, "tallies").summary == "Values counted"


@pytest.mark.parametrize("name", ["talies", "tally", "TALLIES"])
def test_an_unknown_name_brings_near_matches(tmp_path: Path, name: str) -> None:
    project = open_project(write_project(tmp_path))
    expected = "query --list" if name.isupper() else "Did you mean tallies"
    with pytest.raises(UsageError, match=expected):
        find_saved(project, name)
