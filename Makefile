# `make compare` and `make test` do all the set-up there is. `make help` lists the rest.

ARTICLES ?= examples/harbour-fire
OUT ?=
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help install install-dev compare test lint bench docs goldens train lock clean

help:
	@echo 'make compare [ARTICLES=folder] [OUT=folder]   articles to a page (default: a bundled example)'
	@echo 'make test                                     all tests'
	@echo 'make lint                                     ruff, mypy --strict, import contract'
	@echo 'make bench                                    every benchmark, into docs/benchmarks.md'
	@echo 'make docs                                     the generated pages of docs/'
	@echo 'make goldens                                  the expected apparatus of the examples, to be read before it is committed'
	@echo 'make train                                    the statement reader anew, from ../shared'
	@echo 'make lock                                     pin the dependencies anew'

install: .venv/.installed

install-dev: .venv/.installed-dev

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Variorum needs Python 3.11 or newer; here is $$($(PYTHON) --version 2>/dev/null || echo no $(PYTHON))." >&2; \
	    echo 'Name another one: make PYTHON=/path/to/python3.11 compare' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

# --no-deps: the lock file is complete, and pip need resolve nothing.
.venv/.installed: .venv/.made requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.installed-dev: .venv/.installed requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@tools/install-browser
	@touch $@

compare: install
	@if [ -e "$(ARTICLES)" ]; then set -- "$(ARTICLES)"; else set -- $(ARTICLES); fi; \
	  out="$(OUT)"; $(BIN)/variorum compare -o "$${out:-out/$$(basename -- "$$1")}" -- "$$@"

test: install-dev
	$(BIN)/pytest

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: install-dev
	$(BIN)/python -m benchmarks.report

docs: install-dev
	$(BIN)/python -m tools.generated_docs

goldens: install-dev
	$(BIN)/python -m tools.goldens

# Half an hour to an hour on two cores; what it writes is put into the package by hand, once it is better.
train: install .venv-train/.installed
	PYTHONPATH=src:. .venv-train/bin/python -m training.statements --out build/statement-reader \
	  --data ../shared/data/attribution/polnear_train.jsonl --dev ../shared/data/attribution/polnear_dev.jsonl

.venv-train/.installed: requirements-train.lock
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-train.lock
	@touch $@

lock:
	$(BIN)/uv pip compile --quiet pyproject.toml --extra build --generate-hashes \
	  --python-version 3.11 --no-header --output-file requirements.lock
	$(BIN)/uv pip compile --quiet pyproject.toml --extra build --extra test --extra lint --generate-hashes \
	  --python-version 3.11 --no-header --constraint requirements.lock --output-file requirements-dev.lock
	$(BIN)/uv pip compile --quiet pyproject.toml --extra train --generate-hashes \
	  --python-version 3.11 --no-header --constraint requirements.lock --output-file requirements-train.lock

clean:
	rm -rf .venv .venv-train out build dist
