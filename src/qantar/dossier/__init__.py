"""Dossiers: what the graph tells of one thing, as numbered sentences with footnotes."""
