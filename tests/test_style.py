"""The house rules hold for every file, and each rule can fail."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import house_rules as rules
from conftest import ROOT

EXCEPTIONS = tomllib.loads((ROOT / "tests/style_exceptions.toml").read_text("utf-8"))
WRITTEN = {".cff", ".md", ".py", ".rq", ".ru", ".toml", ".ttl", ".yaml", ".yml"}
Rule = Callable[[str], list[str]]


def files(*tops: str, suffixes: set[str]) -> list[Path]:
    return [
        path
        for path in rules.project_files(ROOT)
        if path.suffix in suffixes and (not tops or path.parts[0] in tops)
    ]


def read(path: Path) -> str:
    # Byte by byte, so that CR stays; a fixture may be no UTF-8 on purpose.
    return (ROOT / path).read_bytes().decode("utf-8", errors="replace")


def breaches(rule: Rule, paths: list[Path]) -> dict[str, list[str]]:
    found = {path.as_posix(): rule(read(path)) for path in paths}
    return {name: lines for name, lines in found.items() if lines}


@pytest.mark.parametrize(
    ("rule", "tops"),
    [
        (rules.long_module, ("src", "benchmarks", "tests")),
        (rules.long_functions, ("src", "benchmarks", "tests")),
        (rules.output, ("src",)),
        (rules.heavy_imports, ("src",)),
        (rules.regex, ("src",)),
    ],
)
def test_python_rule(rule: Rule, tops: tuple[str, ...]) -> None:
    found = breaches(rule, files(*tops, suffixes={".py"}))
    excepted = set(EXCEPTIONS[rule.__name__])
    assert {name: lines for name, lines in found.items() if name not in excepted} == {}
    assert excepted - set(found) == set(), "exceptions that are no longer needed"


def test_whitespace() -> None:
    assert breaches(rules.whitespace, files(suffixes=WRITTEN)) == {}


def test_saved_queries_have_headers() -> None:
    paths = files("queries", suffixes={".rq"})
    assert paths
    assert breaches(rules.query_header, paths) == {}


def test_names_are_kebab() -> None:
    paths = files("ontology", "shapes", "graph", "queries", "docs", suffixes={".ttl", ".rq", ".md"})
    paths += files("src", suffixes={".ru"})
    assert paths
    assert [path for path in paths if rules.kebab(path.stem)] == []


def test_only_known_hosts_are_named() -> None:
    paths = [path for path in rules.project_files(ROOT) if path.suffix != ".txt"]
    allowed = set(EXCEPTIONS["hosts"])
    assert breaches(lambda text: rules.addresses(text, allowed), paths) == {}


def test_no_machine_paths() -> None:
    assert breaches(rules.machine_paths, rules.project_files(ROOT)) == {}


def test_requirements_name_no_place_to_fetch_from() -> None:
    paths = files("requirements", suffixes={".txt"})
    assert paths
    assert breaches(lambda text: rules.addresses(text, set()), paths) == {}
    assert breaches(rules.package_sources, paths) == {}


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, qantar.cli; print(*sorted(m for m in sys.modules if '.' not in m))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "qantar" in loaded
    assert loaded & rules.HEAVY == set()


LONG = "def f():\n" + "    x = 1\n" * (rules.FUNCTION_LINES + 1)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (rules.long_module, "x = 1\n" * (rules.MODULE_LINES + 1)),
        (rules.long_functions, LONG),
        (rules.output, "def f():\n    print(1)\n"),
        (rules.output, "import sys\nsys.stdout.write('')\n"),
        (rules.heavy_imports, "from rdflib.term import URIRef\n"),
        (
            rules.heavy_imports,
            "try:\n    import networkx as nx\nexcept ImportError:\n    nx = None\n",
        ),
        (rules.regex, "def f():\n    import re\n"),
        (rules.whitespace, "a \n"),
        (rules.whitespace, "a\tb\n"),
        (rules.whitespace, "a"),
        (rules.whitespace, "a\r\n"),
        (rules.machine_paths, "see /" + "home/me"),
        (rules.package_sources, "--index-url x"),
        (rules.package_sources, "a==1 --hash=sha256:0"),
        (rules.query_header, "SELECT * {}\n"),
        (rules.kebab, "Who_Died"),
    ],
)
def test_a_breach_is_found(rule: Rule, text: str) -> None:
    assert rule(text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (rules.long_functions, LONG.replace("    x = 1\n", '    """Doc."""\n', 1)),
        (rules.heavy_imports, "def f():\n    import rdflib\n"),
        (rules.heavy_imports, "if TYPE_CHECKING:\n    import rdflib\n"),
        (rules.output, "import subprocess\nsubprocess.run([]).stdout\n"),
        (rules.whitespace, "a\n"),
        (rules.machine_paths, "https://example.org/" + "home/me and ../" + "tmp/x"),
    ],
)
def test_what_is_allowed_passes(rule: Rule, text: str) -> None:
    assert rule(text) == []


def test_an_unknown_host_is_found() -> None:
    assert rules.addresses("https" + "://no.such.host/x", {"w3id.org"}) == ["no.such.host"]
