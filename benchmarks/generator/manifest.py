"""The manifest of a document, as `qantar manifest` would write it."""

from __future__ import annotations

from generator.faults import GHOST, LOST, Faults
from generator.pages import PUBLIC, RESTRICTED, Pages
from generator.turtle import iri
from qantar.namespaces import ID, QO

PREFIXES = {kind: f"{ID}{kind}/" for kind in ("claim", "document", "manifest")} | {"qo": QO}
HEADER = "# Written by `qantar manifest`; do not edit by hand.\n\n" + "".join(
    f"@prefix {name}: <{address}> .\n" for name, address in sorted(PREFIXES.items())
)


def public_block(pages: Pages, faults: Faults) -> str:
    """The public manifest of a document, spoilt where such a fault is due."""
    listed = list(pages.claims[PUBLIC])
    if faults.is_due(LOST):
        spoilt = {fault.focus for fault in faults.planted}
        lost = next((name for name in listed if iri(name) not in spoilt), "")
        if lost:
            listed.remove(lost)
            faults.plant(LOST, lost)
    if faults.is_due(GHOST):
        listed.append(f"claim:{pages.slug}-99999")
        faults.plant(GHOST, f"manifest:{pages.slug}")
    return _block(pages, "", listed, len(pages.claims[RESTRICTED]))


def restricted_block(pages: Pages) -> str:
    """The restricted manifest of a document; "" where it has no restricted claims."""
    listed = pages.claims[RESTRICTED]
    return _block(pages, "-restricted", listed, 0) if listed else ""


def _block(pages: Pages, suffix: str, claims: list[str], withheld: int) -> str:
    lines = [
        f"\nmanifest:{pages.slug}{suffix}",
        "    a qo:Manifest ;",
        f"    qo:document {pages.document} ;",
        f"    qo:withholds {withheld} ;",
    ]
    if claims:
        lines.append("    qo:lists\n        " + " ,\n        ".join(claims) + " ;")
    return "\n".join([*lines, ".\n"])
