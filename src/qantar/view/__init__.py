"""The direct triples and the derived facts that follow from the claims."""
