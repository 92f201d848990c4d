"""The network of things that the claims speak of: which nodes and edges, and what they carry."""
