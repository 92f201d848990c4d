"""Answers with their footnotes, and all that is made of them."""
