"""The fast engine in a process of its own: jobs in on standard input, reports out, both JSON.

It is run by its path and imports nothing of qantar, so that it starts in an instant.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def validate(data: list[str], shapes: list[str]) -> dict[str, Any]:
    """Validate Turtle files against Turtle files; the report, or ``{"error": why}``."""
    import shacl_rust

    texts = ["\n".join(Path(p).read_text("utf-8") for p in paths) for paths in (data, shapes)]
    try:
        found = shacl_rust.validate(
            *texts, data_format="turtle", shapes_format="turtle", experimental_index=True
        )
    except (ValueError, RuntimeError, TypeError) as error:
        return {"error": str(error)}
    return {"results": found["results"]}


if __name__ == "__main__":
    # One line, so that nobody has to wait for the end of the input.
    json.dump([validate(*job) for job in json.loads(sys.stdin.readline())], sys.stdout)
