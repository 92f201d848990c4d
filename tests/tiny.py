"""A small investigation, written for the tests: one document at hand and one missing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from qantar.graph.project import Project
from qantar.namespaces import DERIVED_GRAPH, ID, PREFIXES, QO
from qantar.view.build import build_view

TEXT = {
    "000": "Anna Bek died on 7 January 2022.\nMonitors counted 227 dead. The minister denied it.\n",
    "001": "Anna Bek died on 8 January 2022.\nThe ministry counted 225 dead.\n",
}
HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))
TERMS = """
qp:occurredOn a qo:AssertableProperty, qo:SingleValuedProperty ; skos:prefLabel "occurred on"@en .
qp:victim a qo:AssertableProperty ; skos:prefLabel "victim"@en .
qp:name a qo:AssertableProperty, qo:NameProperty ; skos:prefLabel "name"@en .
qp:value a qo:AssertableProperty ; skos:prefLabel "value"@en .
qp:status a qo:AssertableProperty, qo:StateProperty, qo:SingleValuedProperty .
qp:withdrawnBy a qo:AssertableProperty .
qv:hundreds a skos:Concept ; skos:prefLabel "hundreds"@en .
qo:Person a owl:Class ; skos:prefLabel "person"@en .
"""
ENTITIES = """
person:anna-bek a qo:Person ; skos:prefLabel "Anna Bek"@en .
person:minister a qo:Person ; skos:prefLabel "the minister"@en .
incident:death a qo:Incident ; skos:prefLabel "death of Anna Bek"@en .
tally:dead a qo:Tally ; skos:prefLabel "dead in all"@en .
harm:anna a qo:Harm ; skos:prefLabel "harm to Anna Bek"@en .
organisation:alpha a qo:MediaOutlet ; skos:prefLabel "Alpha"@en .
group:monitors a qo:Group ; skos:prefLabel "monitors"@en .
group:observers a qo:Group ; skos:prefLabel "observers"@en .
"""
ACCOUNTS = """
account:000-own a qo:Account ; qo:document document:000 ; qo:speaker organisation:alpha ;
  qo:kind qv:ownVoice ; qo:saidOn "2023-01-06"^^xsd:date .
account:000-monitors a qo:Account ; qo:document document:000 ; qo:speaker group:monitors ;
  qo:kind qv:report ; qo:via account:000-own ; qo:saidNotBefore "2022-02-01"^^xsd:date .
account:000-minister a qo:Account ; qo:document document:000 ; qo:speaker person:minister ;
  qo:kind qv:speech ; qo:via account:000-own ; qo:saidState qv:undated .
account:001-own a qo:Account ; qo:document document:001 ; qo:speaker organisation:alpha ;
  qo:kind qv:ownVoice ;
  qo:saidFrom "2022-01-01"^^xsd:date ; qo:saidTo "2022-01-31"^^xsd:date .
account:001-monitors a qo:Account ; qo:document document:001 ; qo:speaker group:monitors ;
  qo:kind qv:report ; qo:via account:001-own ; qo:saidNotAfter "2022-03-01"^^xsd:date .
"""


def document(slug: str) -> str:
    """Turtle of one registered document and of a passage for each of its sentences."""
    data = TEXT[slug].encode()
    digest = hashlib.sha256(data).hexdigest()
    return f"""
document:{slug} a qo:Document ; skos:prefLabel "Alpha {slug}"@en ;
  dcterms:title "Report {slug}" ; dcterms:publisher organisation:alpha ;
  qo:publisherBasis qv:printed ; dcterms:language "en" ; qo:datingBasis qv:printedDate ;
  dcterms:issued "2023-01-06"^^xsd:date ; qo:fileName "{slug}.txt" ; qo:sha256 "{digest}" ;
  qo:length {len(TEXT[slug])} ; qo:sourceAddress qv:unknownValue ;
  qo:retrieved qv:unknownValue ; qo:archived qv:unknownValue .
""" + "".join(passage(slug, words) for words in sentences(slug))


def sentences(slug: str) -> list[str]:
    """The sentences of a document of this investigation."""
    return [part.strip() + "." for part in TEXT[slug].replace("\n", " ").split(".") if part.strip()]


def passage_slug(slug: str, words: str) -> str:
    """Slug of the passage that holds these words."""
    start = TEXT[slug].index(words)
    return f"{slug}-{start}-{start + len(words)}"


def passage(slug: str, words: str) -> str:
    """Turtle of the passage that holds these words."""
    start = TEXT[slug].index(words)
    digest = hashlib.sha256(words.encode()).hexdigest()
    return (
        f"passage:{passage_slug(slug, words)} a qo:Passage ; oa:hasSource document:{slug} ;"
        f' oa:start {start} ; oa:end {start + len(words)} ; qo:sha256 "{digest}" .\n'
    )


def claim(
    slug: str, subject: str, predicate: str, value: str, account: str = "000-own", more: str = ""
) -> str:
    """Turtle of a claim; ``value`` is a slot with its value, as in ``rdf:object "x"``."""
    document_slug = account[:3]
    cited = passage_slug(document_slug, sentences(document_slug)[0])
    return (
        f"claim:{slug} a qo:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ; {value} ;\n"
        f"  qo:account account:{account} ; qo:certainty qv:stated ; qo:passage passage:{cited} ;\n"
        f"  qo:visibility qv:public {more}.\n"
    )


def judgement(slug: str, finding: str, judges: str, against: str = "") -> str:
    """Turtle of a judgement."""
    other = f"qo:against {against} ; " if against else ""
    return (
        f"judgement:{slug} a qo:Judgement ; qo:judges {judges} ; {other}qo:finding {finding} ;\n"
        f'  qo:reason "because" ; qo:judgedOn "2024-01-01"^^xsd:date .\n'
    )


CLAIMS = (
    claim("000-001", "incident:death", "qp:victim", "rdf:object person:anna-bek")
    + claim("000-002", "person:anna-bek", "qp:name", 'rdf:object "Ánna Bek"')
    + claim("000-003", "tally:dead", "qp:value", "rdf:object 227", "000-monitors")
    + claim("000-004", "tally:dead", "qp:value", "qo:deniedObject 227", "000-minister")
    + claim("001-001", "tally:dead", "qp:value", "qo:atLeast 225", "001-own")
    + claim("000-005", "harm:anna", "qp:sufferedBy", "rdf:object person:anna-bek")
    + claim("000-006", "harm:anna", "qp:kind", "qo:loosely qv:hundreds")
)
MANIFEST = """
manifest:000 a qo:Manifest ; qo:document document:000 ; qo:withholds 2 .
manifest:001 a qo:Manifest ; qo:document document:001 ; qo:withholds 1 .
"""
BASIC = ENTITIES + ACCOUNTS + document("000") + document("001") + MANIFEST


def store(*parts: str) -> Store:
    """A store with the small investigation, the parts given, and the view built."""
    made = Store()
    made.load((HEADER + TERMS + BASIC + "".join(parts)).encode(), RdfFormat.TURTLE)
    build_view(made)
    return made


def derived(made: Store, slug: str, name: str) -> list[str]:
    """The derived values of one property of one thing."""
    quads = made.quads_for_pattern(
        NamedNode(f"{ID}{slug}"), NamedNode(QO + name), None, NamedNode(DERIVED_GRAPH)
    )
    return sorted(quad.object.value for quad in quads)  # type: ignore[union-attr]


QUERY = """#+ summary: Values counted
#+ description: Each value of a tally that a claim carries.
#+ tags: [figures]
PREFIX qo: <https://w3id.org/qantar/ontology/>
PREFIX qp: <https://w3id.org/qantar/property/>
PREFIX qg: <https://w3id.org/qantar/graph/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?tally ?value ?status ?claim ?document ?passage
WHERE {
  VALUES (?__tally_iri) { (UNDEF) }
  ?claim rdf:subject ?__tally_iri ; rdf:predicate qp:value ; qo:passage ?passage .
  ?claim rdf:subject ?tally .
  GRAPH qg:derived {
    ?claim qo:valueText ?value ; qo:saidIn ?document ; qo:status ?status .
  }
}
ORDER BY ?claim ?passage
"""


def write_project(folder: Path, *, documents: bool = True) -> Path:
    """The small investigation as a project folder; document 001 is never at hand."""
    for name in ("graph", "queries"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "graph" / "all.ttl").write_text(HEADER + BASIC + CLAIMS, encoding="utf-8")
    (folder / "queries" / "tallies.rq").write_text(QUERY, encoding="utf-8")
    if documents:
        (folder / "documents").mkdir(exist_ok=True)
        (folder / "documents" / "000.txt").write_bytes(TEXT["000"].encode())
    return folder


def open_project(folder: Path) -> Project:
    """The project in a folder with its own documents, whatever the environment names."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("QANTAR_DOCUMENTS", raising=False)
        return Project.open(folder)
