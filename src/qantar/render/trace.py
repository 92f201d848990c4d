"""A trace, and what was found by name, as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from qantar.answers.find import Match
from qantar.answers.trace import Context, Judged, Trace, TracedClaim
from qantar.graph.lookup import short
from qantar.namespaces import ID
from qantar.render.words import count, footnote_line, one_line, printable

WIDTH = 12


def trace_text(trace: Trace, base: str = ID) -> str:
    """A claim in full, or an entity with its claims and their footnotes.

    Args:
        trace: what was traced.
        base: what the IRIs of the data begin with.
    """
    if trace.rivals or (trace.claims[:1] and trace.claims[0].claim == trace.iri):
        return printable("\n".join(_claim_page(trace, base)) + "\n")
    return printable("\n".join(_entity_page(trace, base)) + "\n")


def trace_json(trace: Trace) -> str:
    """A trace as JSON, every field by its name."""
    return json.dumps(asdict(trace), ensure_ascii=False, indent=2) + "\n"


def matches_text(matches: Sequence[Match], base: str = ID) -> str:
    """What was found, as a table."""
    from tabulate import tabulate

    names = ["IRI", "type", "label", "name found", "claims"]
    rows = [[short(m.iri, base), m.type, m.label, m.name, str(m.claims)] for m in matches]
    return printable(tabulate(rows, names, disable_numparse=True)) + "\n"


def matches_json(matches: Sequence[Match]) -> str:
    """What was found, as JSON."""
    return json.dumps([asdict(m) for m in matches], ensure_ascii=False, indent=2) + "\n"


def _claim_page(trace: Trace, base: str) -> list[str]:
    own, *told = trace.claims
    lines = [short(own.claim, base), *_claim_lines(own, base)]
    for heading, claims in (("contested by", trace.rivals), ("said of this claim", told)):
        if claims:
            lines += ["", heading]
        for claim in claims:
            lines.append(f"  {_sentence(claim)}")
            lines.append(f"    {footnote_line(claim.note, base)}")
    return lines + _judgement_lines(own.judgements, base)


def _claim_lines(claim: TracedClaim, base: str) -> list[str]:
    note = claim.note
    words = "not re-read" if note.quotation is None else f"“{one_line(note.quotation)}”"
    published = f"“{note.title}”, {note.publisher}, {note.issued} ({short(note.document, base)})"
    fields = [
        ("subject", f"{claim.subject_label} ({short(claim.subject, base)})"),
        ("property", f"{claim.predicate_label} ({short(claim.predicate, base)})"),
        ("value", claim.value),
        ("as of", claim.as_of),
        ("wording", f"“{claim.wording}”" if claim.wording else ""),
        ("certainty", note.certainty),
        ("status", note.status),
        ("speaker", note.speaker),
        ("said", note.said),
        ("relayed by", ", relayed by ".join(note.relayed_by)),
        ("account", f"{claim.account_kind} ({short(claim.account, base)})"),
        ("document", published),
        ("passage", f"characters {note.start}-{note.end} ({short(note.passage, base)})"),
        ("words", words),
    ]
    fields += [("context", _context(context, base)) for context in claim.context]
    return [f"  {name.ljust(WIDTH)}{value}" for name, value in fields if value]


def _context(context: Context, base: str) -> str:
    words = "" if context.quotation is None else f" “{one_line(context.quotation)}”"
    return f"characters {context.start}-{context.end} ({short(context.passage, base)}){words}"


def _entity_page(trace: Trace, base: str) -> list[str]:
    numbered = _numbered(trace)
    total = len(numbered)
    lines = [f"{trace.label}, {trace.type} ({short(trace.iri, base)})", count(total, "claim")]
    lines += _judgement_lines(trace.judgements, base)
    for part in (trace, *trace.stubs):
        if part is not trace:
            lines += ["", f"{part.label}, {part.type} ({short(part.iri, base)})"]
        elif part.claims:
            lines.append("")
        lines += [f"  {_sentence(claim)} [{numbered[claim.claim]}]" for claim in part.claims]
    notes = {claim.claim: claim.note for part in (trace, *trace.stubs) for claim in part.claims}
    lines.append("")
    for claim, number in numbered.items():
        note = replace(notes[claim], number=number)
        lines.append(f"[{number}] {footnote_line(note, base)}")
    return lines


def _numbered(trace: Trace) -> dict[str, int]:
    """Numbers of the claims in the order in which they are shown."""
    shown = dict.fromkeys(c.claim for part in (trace, *trace.stubs) for c in part.claims)
    return {claim: number for number, claim in enumerate(shown, 1)}


def _sentence(claim: TracedClaim) -> str:
    as_of = f", as of {claim.as_of}" if claim.as_of else ""
    wording = f" (“{claim.wording}”)" if claim.wording else ""
    return f"{claim.subject_label}: {claim.predicate_label}: {claim.value}{wording}{as_of}"


def _judgement_lines(judgements: Sequence[Judged], base: str) -> list[str]:
    lines = ["", "judgements of the editors"] if judgements else []
    for judged in judgements:
        others = ", ".join(short(other, base) for other in judged.others)
        beside = f" ({others})" if others else ""
        lines.append(f"  {judged.finding}{beside}, {judged.judged_on}: {judged.reason}")
    return lines
