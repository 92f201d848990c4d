"""The checks: shapes, vocabulary, passages, grounding, coverage."""
