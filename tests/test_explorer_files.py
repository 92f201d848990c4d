"""What the explorer reads: every claim with all that it rests on, in pieces, harmless."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from network_project import HOSTILE, made_up
from qantar.answers.opening import Loaded, open_graph
from qantar.network.build import build_network
from qantar.network.selection import Selection
from qantar.render.words import printable
from qantar.site.explorer import files
from qantar.site.explorer.files import explorer_files
from qantar.site.explorer.rows import DENIED, DRAWN, GIVEN_UP
from qantar.site.folding import matches
from qantar.site.links import Links
from qantar.site.scripts import call
from tiny import claim, open_project

CLAIM = (
    *("claim", "subject", "property", "value", "text", "asOf", "speaker", "relayed", "said"),
    *("saidFrom", "saidTo", "certainty", "status", "flags", "document", "start", "end", "href"),
    "rivals",
)
NODE = ("label", "kind", "key", "page", "names", "claims", "start", "end", "at", "count")
SPELT = claim("000-300", "person:anna-bek", "qp:name", 'rdf:object "Әнна Бекханова"')


@cache
def loaded() -> Loaded:
    with TemporaryDirectory() as folder:
        return open_graph(open_project(made_up(Path(folder), SPELT)))


def made() -> dict[str, str]:
    graph = loaded()
    network = build_network(graph, Selection(given_up=True))
    return dict(explorer_files(graph, network, Links(graph)))


def data(text: str) -> object:
    _, _, rest = text.partition("(")
    return json.loads(f"[{rest.rpartition(')')[0]}]")[1]


def nodes(found: dict[str, str]) -> list[dict[str, object]]:
    return [dict(zip(NODE, row, strict=True)) for row in data(found["data/nodes.js"])]  # type: ignore[attr-defined]


def claims(found: dict[str, str]) -> list[dict[str, object]]:
    pieces = [name for name in found if name.startswith("data/claims-")]
    order = sorted(pieces, key=lambda name: int(name.split("-")[1].removesuffix(".js")))
    rows = [row for name in order for row in data(found[name])]  # type: ignore[attr-defined]
    return [dict(zip(CLAIM, row, strict=True)) for row in rows]


def test_each_node_leads_to_all_claims_about_it() -> None:
    found = made()
    rows = claims(found)
    for number, node in enumerate(nodes(found)):
        own = rows[node["at"] : node["at"] + node["count"]]  # type: ignore[operator,misc]
        assert len(own) == node["count"]
        assert all(number in (row["subject"], row["value"]) for row in own)
    assert sum(node["count"] for node in nodes(found)) == len(rows)  # type: ignore[misc]


def test_no_claim_is_left_out() -> None:
    told = {row["claim"] for row in claims(made())}
    facts = loaded().facts
    known = {
        c.removeprefix(facts.base) for c in facts.subjects(f"{facts.base[:-3]}ontology/account")
    }
    assert known
    assert told == known


def test_a_claim_says_speaker_date_document_passage_and_rivals() -> None:
    found = made()
    texts = data(found["data/words.js"])["texts"]  # type: ignore[call-overload,index]
    row = next(row for row in claims(found) if row["claim"] == "claim/000-102")
    told = {name: texts[row[name]] for name in ("speaker", "relayed", "said", "status", "document")}
    assert told == {
        "speaker": "the minister",
        "relayed": "Alpha",
        "said": "undated",
        "status": "contested",
        "document": "Report 000",
    }
    assert row["text"] == "not: Anna Bek"
    assert row["href"] == f"d/000.html#p-{row['start']}-{row['end']}"
    (rival,) = row["rivals"]  # type: ignore[misc]
    assert (rival[0], texts[rival[1]], rival[2]) == ("claim/000-101", "monitors", "Anna Bek")


@pytest.mark.parametrize(
    ("slug", "flags"),
    [
        ("000-101", DRAWN),
        ("000-102", DRAWN + DENIED),
        ("000-103", DENIED),  # no rival stands beside it
        ("001-105", DRAWN + GIVEN_UP),
        ("001-106", DRAWN),
        ("000-110", 0),
    ],
)
def test_flags_tell_denials_what_is_given_up_and_what_is_drawn(slug: str, flags: int) -> None:
    assert {row["claim"]: row["flags"] for row in claims(made())}[f"claim/{slug}"] == flags


def test_nodes_are_found_by_claimed_names_in_another_script() -> None:
    by_key = {node["key"]: node["names"] for node in nodes(made())}
    assert matches("bekhanova", str(by_key["person:anna-bek"]))
    assert not matches("bekhanova", str(by_key["incident:raid"]))


def test_it_opens_on_the_incident_with_most_claims() -> None:
    found = made()
    words = data(found["data/words.js"])
    node = nodes(found)[words["opening"]]  # type: ignore[call-overload,index]
    assert node["key"] == "incident:march"
    assert node["page"] == "1"


def test_pieces_hold_no_more_than_they_should(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = claims(made())
    monkeypatch.setattr(files, "PIECE", 7)
    found = made()
    pieces = [data(text) for name, text in found.items() if name.startswith("data/claims-")]
    assert {len(piece) for piece in pieces[:-1]} == {7}  # type: ignore[arg-type]
    assert claims(found) == whole


def test_the_same_graph_gives_the_same_bytes() -> None:
    assert made() == made()


def test_hostile_labels_end_no_script_and_come_through() -> None:
    found = made()
    labels = {node["label"] for node in nodes(found)}
    assert {printable(text) for text in HOSTILE} <= labels
    for text in found.values():
        assert "<" not in text
        assert "\u202e" not in text
        assert "\x07" not in text


def test_a_script_names_its_data() -> None:
    assert (
        call("add", "a", [["</script>", 1]])
        == '"use strict";\nqantar.add("a", [\n["\\u003c/script\\u003e",1]\n]);\n'
    )
    assert call("add", "b", []) == '"use strict";\nqantar.add("b", []);\n'
