"""A made-up project whose claims deny, contest and supersede each other, with hostile labels."""

from __future__ import annotations

from pathlib import Path

from qantar.answers.opening import Loaded, open_graph
from qantar.namespaces import ID
from tiny import BASIC, HEADER, claim, judgement, open_project

SCRIPT = "<script>alert('x')</script> & \"quoted\" \\N \\"
FORMULA = "=1+1"
RIGHT_TO_LEFT = "\u202e\u0634\u0627\u0647\u062f\u202c"
CONTROL = "bell\x07 and <b>bold</b>\nsecond line"
HOSTILE = (SCRIPT, FORMULA, RIGHT_TO_LEFT, CONTROL)
LOST = str.maketrans({"\x07": "\ufffd"})
"""What XML cannot carry is replaced."""


def literal(text: str) -> str:
    """A text as a Turtle literal."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'.replace("\x07", "\\u0007")


STUBS = (
    "incident:raid a qo:Incident ; skos:prefLabel 'raid'@en .\n"
    "incident:march a qo:Incident ; skos:prefLabel 'march'@en .\n"
    "place:square a qo:Place ; skos:prefLabel 'the square'@en .\n"
    "involvement:raiders a qo:Involvement ; skos:prefLabel 'the raiders'@en .\n"
) + "".join(
    f"person:hostile-{n} a qo:Person ; skos:prefLabel {literal(text)} .\n"
    for n, text in enumerate(HOSTILE)
)
BEK, RAID, DEATH, MARCH = "person:anna-bek", "incident:raid", "incident:death", "incident:march"
CLAIMS = (
    claim("000-101", DEATH, "qp:targeted", f"rdf:object {BEK}", "000-monitors")
    + claim("000-102", DEATH, "qp:targeted", f"qo:deniedObject {BEK}", "000-minister")
    + claim("000-103", RAID, "qp:targeted", "qo:deniedObject group:observers", "000-minister")
    + claim("000-104", RAID, "qp:tookPlaceAt", "rdf:object place:square")
    + claim("001-105", RAID, "qp:targeted", "rdf:object group:monitors", "001-own")
    + claim("001-106", RAID, "qp:targeted", "rdf:object place:square", "001-own")
    + claim("000-107", DEATH, "qp:occurredOn", 'rdf:object "2022-01-07"^^xsd:date')
    + claim("001-108", DEATH, "qp:occurredOn", 'rdf:object "2022-01-08"^^xsd:date', "001-own")
    + claim(
        "000-109",
        RAID,
        "qp:occurredOn",
        'qo:from "2022-02-01"^^xsd:date ; qo:to "2022-02-03"^^xsd:date',
    )
    + claim("000-110", "tally:dead", "qp:value", "qo:atLeast 225")
    + claim("000-111", "tally:dead", "qp:value", "qo:deniedObject 19", "000-minister")
    + claim("000-112", "claim:000-101", "qp:hasEvidence", "qo:valueState qv:noValue")
    + claim("000-113", MARCH, "qp:conveyed", "rdf:object claim:000-101")
    + claim("000-114", DEATH, "qp:hasKind", "rdf:object qv:killing")
    + claim("000-115", "involvement:raiders", "qp:isInvolvementIn", f"rdf:object {RAID}")
    + claim("000-116", "involvement:raiders", "qp:involves", "rdf:object group:observers")
    + claim("000-117", MARCH, "qp:occurredOn", 'qo:atMost "2021-01-01"^^xsd:date')
    + claim("000-118", "tally:dead", "qp:value", "qo:loosely qv:hundreds")
    + "".join(
        claim(f"000-2{n}", MARCH, "qp:targeted", f"rdf:object person:hostile-{n}")
        for n in range(len(HOSTILE))
    )
    + judgement("superseded", "qv:supersedes", "claim:001-106", "claim:001-105")
)


def iri(short: str) -> str:
    """The IRI of ``kind:slug``."""
    return ID + short.replace(":", "/", 1)


def made_up(folder: Path, more: str = "") -> Path:
    """The project as a folder."""
    (folder / "graph").mkdir(parents=True, exist_ok=True)
    text = HEADER + BASIC + STUBS + CLAIMS + more
    (folder / "graph" / "all.ttl").write_text(text, encoding="utf-8")
    (folder / "queries").mkdir(exist_ok=True)
    return folder


def opened(folder: Path, more: str = "") -> Loaded:
    """The project, loaded."""
    return open_graph(open_project(made_up(folder, more)))
