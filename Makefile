# make install   a virtual environment in .venv with sayso and all that its tests need
# make check     format, lint, types, import layers, house rules: what the machine can judge
# make test      every test, doctest and documented example
# make bench     cost and accuracy beside other tools (extra: bench); make gate: quality floors
# make docs      write the command line's help and answers into the docs again
# make fuzz      property tests, many more examples
# PYTHON is the interpreter that makes the environment, VENV where it is.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
CODE := $(wildcard src tests benchmarks examples conftest.py)

.PHONY: install check test bench gate docs fuzz changelog

install: $(BIN)/.installed

$(BIN)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

check: install
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --quiet tests/house

test: install
	$(BIN)/pytest

bench: install
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/compare.py
	$(BIN)/python benchmarks/figures.py

gate: install
	$(BIN)/python benchmarks/gate.py

docs: install
	COLUMNS=80 $(BIN)/cog -r -I docs/tools README.md docs/*.md docs/*/*.md

fuzz: install
	HYPOTHESIS_PROFILE=fuzz $(BIN)/pytest --timeout=0 -q tests -k 'not house'

changelog: install
	$(BIN)/towncrier build
