"""Pictures of figures and days as SVG: rows in, text out, the same bytes every time."""
