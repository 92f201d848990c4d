"""The index of a report, and the summary printed when it is written."""

from __future__ import annotations

from qantar.answers.answer import Answer
from qantar.render.words import count, escape, known_until
from qantar.report.content import Report
from qantar.report.folder import INDEX, MARKER
from qantar.sparql.parameters import describe

LABEL = 11


def index(report: Report) -> str:
    """The page to read first: what was checked, and every question with its files."""
    lines = [
        MARKER,
        "",
        "# Report",
        "",
        "Every row of every answer carries a numbered footnote: who says it, when, in which "
        "document, at which characters. A claim is what somebody said, not what is so.",
        "",
        *[f"- {label}: {text}" for label, text in _facts(report)],
        "- What the checks found: [validation.txt](validation.txt), "
        "[validation.json](validation.json)",
        "",
        *[line for theme, names in report.themes for line in _theme(report, theme, names)],
    ]
    if report.unanswered:
        lines += ["Not answered here, because a value has to be given:", ""]
        for name, needed in sorted(report.unanswered.items()):
            lines.append(f"- {name}: {', '.join(describe(p) for p in needed)}")
        lines.append("")
    return "\n".join(lines)


def _theme(report: Report, theme: str, names: tuple[str, ...]) -> list[str]:
    """The questions of one theme; nothing where none of them could be answered."""
    rows = [_answer_row(found) for found in report.answers if found.name in names]
    if not rows:
        return []
    head = ["| question | rows | claims cited | answer |", "| --- | --- | --- | --- |"]
    return [f"## {escape(theme[:1].upper() + theme[1:])}", "", *head, *rows, ""]


def summary(report: Report) -> str:
    """What a stranger needs to know of a report, in a few lines."""
    verdict = "and found violations" if report.validation.violations else "and found no violation"
    lines = [
        f"qantar checked the graph {verdict}, then answered its saved questions.",
        "",
        *[f"{(label + ':').ljust(LABEL)} {text}" for label, text in _facts(report)],
        "",
        f"Start with {report.folder / INDEX}: it lists the questions with their answers.",
    ]
    if report.validation.findings:
        lines.append(f"What the checks found is in {report.folder / 'validation.txt'}.")
    if report.not_reread:
        lines.append(
            "Passages that were not re-read have no quotation; "
            "name the folder of the documents with --documents."
        )
    return "\n".join([*lines, ""])


def _facts(report: Report) -> list[tuple[str, str]]:
    rows = sum(len(found.rows) for found in report.answers)
    documents = sum(report.states.values())
    states = ", ".join(f"{number} {state}" for state, number in report.states.items())
    return [
        ("Checked", f"{_claims(report.claims)} from {count(documents, 'document')} ({states})"),
        ("Findings", f"{_found(report)}"),
        ("Answers", f"{count(len(report.answers), 'question')}, {count(rows, 'row')}"),
        ("Withheld", _claims(report.withheld) + (", to protect people" if report.withheld else "")),
        ("Passages", f"{report.reread} re-read, {report.not_reread} not re-read"),
        *[("Clock", told) for told in known_until(report.clocks, report.left_out)],
    ]


def _claims(number: int) -> str:
    return count(number, "claim")


def _found(report: Report) -> str:
    found = report.validation
    return f"{count(found.violations, 'violation')}, {count(found.warnings, 'warning')}"


def _answer_row(found: Answer) -> str:
    links = ", ".join(f"[{kind}]({found.name}.{kind})" for kind in ("md", "csv", "json"))
    question = escape(found.summary or found.name)
    return f"| {question} | {len(found.rows)} | {len(found.footnotes)} | {links} |"
