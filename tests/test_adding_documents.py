"""Adding documents needs new Turtle only: two more, added to the shipped graph as it stands.

`added/` holds the documents 001 and 002, coded twice, settled and read again like the others, with
the judgements that tie them to 000 and 003. They are not shipped yet: their answers have not been
checked row by row against the text.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from qantar.answers.answer import answer_saved, open_graph
from qantar.gate.coverage import coverage
from qantar.gate.validate import validate
from qantar.graph.loading import load
from qantar.graph.manifest import write_manifest
from qantar.graph.project import Project
from qantar.graph.sources import read_sources
from qantar.sparql.saved import list_saved

ADDED = Path(__file__).with_name("added")
GIVEN = {"claims-about": {"entity": "person:mark-zlunyaev"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped graph with the added files beside its own, and its manifest written anew."""
    made = tmp_path_factory.mktemp("four")
    shutil.copytree(ROOT / "graph", made / "graph")
    shutil.copytree(ROOT / "queries", made / "queries")
    for path in ADDED.rglob("*.ttl"):
        kind = path.parent.name
        target = made / "graph" / ("restricted" if kind == "restricted" else f"added-{kind}")
        target.mkdir(exist_ok=True)
        shutil.copy(path, target)
    write_manifest(Project.open(made))
    return made


def test_no_new_code_is_needed(folder: Path) -> None:
    before, after = validate(Project.open()), validate(Project.open(folder))
    assert after.findings == ()
    assert after.claims > before.claims + 800


def test_every_query_answers_and_no_figure_is_lost(folder: Path) -> None:
    before, after = open_graph(Project.open()), open_graph(Project.open(folder))
    rows = 0
    for saved in list_saved(Project.open()):
        found = answer_saved(after, saved, GIVEN.get(saved.name, {}))
        rows += len(found.rows)
        assert len(set(found.rows)) == len(found.rows)
        if saved.name == "figures":
            assert set(answer_saved(before, saved, {}).rows) < set(found.rows)
    assert rows > 800


def test_passages_and_words_stand_in_the_documents(folder: Path, documents: Path) -> None:
    project = Project.open(folder, documents=documents)
    found = validate(project)
    assert (found.findings, found.not_reread) == ((), 0)
    store = load(project, restricted=True)
    sources = read_sources(store, project.documents_dir)
    for slug in ("001", "002"):
        coded = coverage(store, sources, slug)
        assert (coded.uncovered, coded.unaccounted) == ((), ())
        assert coded.cited > 20
