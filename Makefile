# Needs Python 3.11 or later, git and make; everything else is installed into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
REPORT ?= report
DIST   ?= dist
SITE   ?= site
BIN    := .venv/bin
STAMP  := .venv/installed

.DEFAULT_GOAL := help
.PHONY: help report site picture test lint format wheel startup clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: $(STAMP) ## validate, answer every saved query, write the answers to report/
	$(BIN)/qantar report -o $(REPORT)

site: $(STAMP) ## write the site to read from disk to site/
	$(BIN)/qantar site -o $(SITE) --title "January 2022 in Kazakhstan: who said what"

picture: $(STAMP) ## make the picture of the README anew
	rm -rf build/picture
	$(BIN)/qantar site -o build/picture
	cp build/picture/figures/killed-everyone.svg docs/killed.svg

test: $(STAMP) ## run the tests
	$(BIN)/pytest

lint: $(STAMP) ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP) ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

wheel: $(STAMP) ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir $(DIST) .

startup: $(STAMP) ## measure how long the commands take
	$(BIN)/python benchmarks/startup.py

clean: ## remove what was installed and made here
	rm -rf .venv dist build report site .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp is made last: an install that broke off is begun anew.
$(STAMP): pyproject.toml requirements/test.txt
	@test -n "$(PYTHON)" || { echo "no python3.11 or python3 on the PATH" >&2; exit 2; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "qantar needs Python 3.11 or later; this is $$("$(PYTHON)" --version)" >&2; exit 2; }
	test -x $(BIN)/pip || "$(PYTHON)" -m venv --clear .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --requirement requirements/test.txt
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check --disable-pip-version-check
	touch $(STAMP)
