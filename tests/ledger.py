"""A tiny invented graph for tests of the documents: it finds the offsets of quoted words."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from qantar.graph.sources import AT_HAND, SourceText
from qantar.namespaces import ID, PREFIXES

PROLOGUE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))
TERMS = """
qp:name a qo:AssertableProperty, qo:NameProperty .
qp:offence a qo:AssertableProperty, qo:VerbatimProperty .
qp:kind a qo:AssertableProperty .
qv:drowning a skos:Concept ; skos:prefLabel "drowning"@en ; skos:hiddenLabel "drown"@en .
qv:dozens a skos:Concept ; skos:prefLabel "dozens"@en .
"""


class Ledger:
    """One document `900` with its text, and a graph that grows by Turtle and claims."""

    def __init__(self, text: str, turtle: str = "", slug: str = "900") -> None:
        self.text, self.slug, self.count = text, slug, 0
        self.parts = [
            PROLOGUE,
            TERMS,
            self.register(),
            turtle,
            f"account:{slug}-own a qo:Account ; qo:document document:{slug} ;"
            " qo:speaker organisation:gazette ; qo:kind qv:ownVoice ;"
            ' qo:saidOn "2021-04-09"^^xsd:date .\n'
            'organisation:gazette a qo:MediaOutlet ; skos:prefLabel "Harbour Gazette"@en .\n',
        ]

    def register(self) -> str:
        data = self.text.encode()
        return (
            f'document:{self.slug} a qo:Document ; skos:prefLabel "A report"@en ;\n'
            f'  dcterms:title "A report" ; dcterms:publisher organisation:gazette ;\n'
            f'  qo:fileName "{self.slug}.txt" ; qo:length {len(self.text)} ;\n'
            f'  qo:sha256 "{hashlib.sha256(data).hexdigest()}" .\n'
        )

    def add(self, turtle: str) -> Ledger:
        self.parts.append(turtle + "\n")
        return self

    def passage(self, words: str, shift: int = 0) -> str:
        """Register the passage that holds the words and return its prefixed name."""
        start = self.text.index(words) + shift
        end = start + len(words)
        digest = hashlib.sha256(words.encode()).hexdigest()
        name = f"passage:{self.slug}-{start}-{end}"
        self.add(
            f"{name} a qo:Passage ; oa:hasSource document:{self.slug} ; oa:start {start} ;"
            f' oa:end {end} ; qo:sha256 "{digest}" .'
        )
        return name

    def claim(
        self,
        words: str,
        body: str,
        subject: str = "incident:flood",
        account: str = "",
        predicate: str = "qp:kind",
        context: str = "",
    ) -> str:
        """Add a claim that rests on the words; `body` holds its value slot and what is special."""
        self.count += 1
        more = f" qo:context {self.passage(context)} ;" if context else ""
        self.add(
            f"claim:{self.slug}-{self.count:03} a qo:Claim ; rdf:subject {subject} ;"
            f" rdf:predicate {predicate} ; {body} ; qo:account account:{account or self.own} ;"
            f" qo:passage {self.passage(words)} ;{more} qo:visibility qv:public ."
        )
        return f"{ID}claim/{self.slug}-{self.count:03}"

    @property
    def own(self) -> str:
        return f"{self.slug}-own"

    def store(self) -> Store:
        store = Store()
        store.load("".join(self.parts).encode(), RdfFormat.TURTLE)
        return store

    def sources(self) -> dict[str, SourceText]:
        iri = f"{ID}document/{self.slug}"
        return {iri: SourceText(iri, self.slug, f"{self.slug}.txt", AT_HAND, self.text)}

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.slug}.txt").write_bytes(self.text.encode())
        return folder
