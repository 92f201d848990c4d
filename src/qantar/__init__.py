"""qantar: a knowledge graph of claims, and the tool that checks and answers from it."""

__version__ = "0.1.0"
