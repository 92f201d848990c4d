"""The list of registered documents, as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from qantar.graph.documents import DocumentRow
from qantar.render.words import printable

TITLE_WIDTH = 40


def documents_text(rows: Sequence[DocumentRow]) -> str:
    """A table of what they are, and a paragraph of custody for each."""
    from tabulate import tabulate

    names = ["document", "title", "publisher", "published", "known how", "state"]
    cells = [[r.slug, r.title, r.publisher, r.issued, r.issued_basis, r.state] for r in rows]
    widths = [None, TITLE_WIDTH, None, None, None, None] if rows else None
    grid = tabulate(cells, names, disable_numparse=True, maxcolwidths=widths)
    return printable("\n\n".join([grid, *[_custody(row) for row in rows]])) + "\n"


def documents_json(rows: Sequence[DocumentRow]) -> str:
    """Every field of every document as JSON."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def _custody(row: DocumentRow) -> str:
    copy = f" (copy by {row.republisher})" if row.republisher else ""
    lines = [
        f"{row.slug}: {row.file_name}{copy}, {row.length} code points, {row.state}",
        f"  SHA-256    {row.sha256}",
        f"  source     {row.source}",
        f"  retrieved  {row.retrieved}",
        f"  archived   {row.archived}",
    ]
    return "\n".join(lines)
