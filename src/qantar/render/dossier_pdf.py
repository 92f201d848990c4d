"""A dossier as PDF: A4, real footnotes, embedded fonts, tagged for screen readers (PDF/UA-1).

The paper is set by Typst from `paper/dossier.typ`. What the dossier says goes in as JSON, so that
no word of it is ever read as markup; the same dossier gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

from qantar.dossier.model import Dossier
from qantar.errors import QantarError
from qantar.network.selection import is_day
from qantar.render.jinja import resource
from qantar.render.letters import shown_instead
from qantar.render.paper_data import paper_data

MISSING_LETTER = "could not be displayed"


def pdf(dossier: Dossier) -> bytes:
    """The dossier as a PDF file.

    Letters that no embedded font has are printed by their number, as ``[U+4E2D]``.

    Raises:
        QantarError: the paper could not be set.
    """
    from typst import TypstError

    data = paper_data(dossier)
    try:
        return typeset("dossier.typ", data, dossier.as_of)
    except TypstError as error:
        if MISSING_LETTER not in str(error):
            raise _ours(dossier, error) from error
    try:
        return typeset("dossier.typ", shown_instead(data), dossier.as_of)
    except TypstError as error:
        raise _ours(dossier, error) from error


def typeset(template: str, data: Mapping[str, object], as_of: str = "") -> bytes:
    """A template of this package filled in and set, with the fonts of the typesetter alone.

    Args:
        template: file name in `render/paper`.
        data: what it says.
        as_of: the day that the file bears as its date (ISO), or "".

    Raises:
        typst.TypstError: it could not be set.
    """
    import typst

    made: bytes = typst.compile_with_warnings(
        resource(f"render/paper/{template}"),
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=_seconds(as_of),
    )[0]
    return made


def _seconds(day: str) -> int:
    """Seconds from 1970 to the beginning of a day (UTC), 0 where there is none."""
    if not is_day(day):
        return 0
    start = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
    return max(0, int(start.timestamp()))


def _ours(dossier: Dossier, error: Exception) -> QantarError:
    return QantarError(f"the PDF could not be set: {error}", where=dossier.iri)
