"""How a dossier is to be read: the same words before its Markdown, its HTML and its PDF."""

from __future__ import annotations

HOW_TO_READ = (
    "Each numbered paragraph tells what somebody said, never that it is so; where the editors "
    "judged, defined or searched, it says that. What a document prints stands in "
    "\u201cdouble\u201d quotation marks, a term of the vocabulary in \u2018single\u2019 ones; what "
    "is in italics, or a link, is a name or label that the editors gave. The notes name speaker, "
    "document and passage, counted in characters, so that each can be checked."
)
"""The marks are those of `qantar.dossier.sentences`."""

NOT_PUBLIC = "Restricted claims are shown: not for publication."
