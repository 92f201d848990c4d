"""The site: a page for each thing, document and answer, read from disk with no network."""
