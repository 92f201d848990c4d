"""The house rules, each a function from a file's text to the breaches found in it."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

MODULE_LINES = 200
FUNCTION_LINES = 25
# Packages that take long to import, and so are imported where they are used.
HEAVY = {
    "SPARQLWrapper",
    "graphviz",
    "jinja2",
    "networkx",
    "pyshacl",
    "rdflib",
    "tree_sitter",
    "tree_sitter_sparql",
    "typst",
    "xstatic",
}

# A name without a dot is no host on the network.
_URL_HOST = re.compile(r"https?://([\w-]+(?:\.[\w-]+)+)")
_MACHINE_PATH = re.compile(r"(?<![\w.~>])/(?:home|mnt|opt|root|srv|tmp|Users|work)/[\w.-]")
_PIP_SOURCE = re.compile(r"--(?:extra-)?index-url|--find-links|--hash|--trusted-host|\S+ @ ")


def project_files(root: Path) -> list[Path]:
    """Every file that git tracks or would track, sorted, relative to `root`."""
    call = ["git", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"]
    names = subprocess.run(call, check=True, capture_output=True).stdout.decode().split("\0")
    return sorted(Path(name) for name in names if name and (root / name).is_file())


def long_module(text: str) -> list[str]:
    count = len(text.splitlines())
    return [f"{count} lines"] if count > MODULE_LINES else []


def long_functions(text: str) -> list[str]:
    return [
        f"{name} has {count} lines"
        for name, count in _function_lengths(ast.parse(text))
        if count > FUNCTION_LINES
    ]


def _function_lengths(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield node.name, node.end_lineno - body[0].lineno + 1 if body else 0


def output(text: str) -> list[str]:
    """Uses of `print`, `sys.stdout` and `sys.stderr`: the library hands back, it never prints."""
    uses = (ast.unparse(node) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.expr))
    return sorted(use for use in uses if use in {"print", "sys.stdout", "sys.stderr"})


def heavy_imports(text: str) -> list[str]:
    """Imports of slow packages that run when the module is imported."""
    return [
        f"line {node.lineno}: {name}"
        for node in _at_import_time(ast.parse(text))
        for name in _imported(node)
        if name in HEAVY
    ]


def regex(text: str) -> list[str]:
    """Imports of `re`, wherever they stand: Turtle and SPARQL are read by parsers."""
    return [
        f"line {node.lineno}: {name}"
        for node in ast.walk(ast.parse(text))
        for name in _imported(node)
        if name in {"re", "regex"}
    ]


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [(node.module or "").split(".")[0]]
    return []


def _at_import_time(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _at_import_time(child)


def whitespace(text: str) -> list[str]:
    """Tabs, white space at the end of a line, CR, and a file not ending in one newline."""
    found = [
        f"line {number}: tab or trailing white space"
        for number, line in enumerate(text.split("\n"), 1)
        if "\t" in line or line != line.rstrip()
    ]
    if text and (not text.endswith("\n") or text.endswith("\n\n")):
        found.append("does not end in one newline")
    return found


def addresses(text: str, allowed: set[str]) -> list[str]:
    """Hosts of web addresses that are not on the list of those the project names."""
    return sorted(set(_URL_HOST.findall(text)) - allowed)


def machine_paths(text: str) -> list[str]:
    return [match.group() for match in _MACHINE_PATH.finditer(text)]


def package_sources(text: str) -> list[str]:
    """Places to fetch from, in a list of requirements: it names packages and versions only."""
    return [match.group() for match in _PIP_SOURCE.finditer(text)]


def query_header(text: str) -> list[str]:
    """What a saved query must carry and does not."""
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#+"))
    found = [f"no {key}" for key in ("summary:", "description:", "tags:") if key not in head]
    if not text.startswith("#+"):
        found.append("does not begin with its header")
    return found + [f"no {word}" for word in ("PREFIX ", "ORDER BY") if word not in text]


def kebab(stem: str) -> list[str]:
    good = re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", stem)
    return [] if good else ["name is not lower-kebab"]
