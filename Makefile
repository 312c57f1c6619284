# `make compare` and `make test` do all the set-up there is. `make help` lists the rest.

ARTICLES ?= examples/harbour-fire
OUT ?=
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help install install-dev compare test lint bench docs goldens train train-pairs lock clean

help:
	@echo 'make compare [ARTICLES=folder] [OUT=folder]   articles to a page (default: a bundled example)'
	@echo 'make test                                     all tests'
	@echo 'make lint                                     ruff, mypy --strict, import contract'
	@echo 'make bench                                    every benchmark, into docs/benchmarks.md'
	@echo 'make docs                                     the generated pages of docs/'
	@echo 'make goldens                                  the expected apparatus of the examples, to be read before it is committed'
	@echo 'make train                                    the statement reader anew, from ../shared'
	@echo 'make train-pairs                              the reader of two texts anew, from ../shared'
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

# Four readers, a teacher and what they answer: five hours on two cores. A run that was stopped goes on with the
# step that it was at. What it writes is put into the package by hand, once it is better.
DATA := ../shared/data
READERS := build/readers
TRAIN := PYTHONPATH=src:. .venv-train/bin/python -m
POLNEAR := --data $(DATA)/attribution/polnear_train.jsonl
MORE := $(addprefix $(DATA)/,stories/basil_a.jsonl stories/pac_a.jsonl stories/newswcl50_0-4.jsonl \
  stance/seesaw_a.jsonl clustering/incidents_a.jsonl)
FIRST := $(READERS)/first/reader-7.pt
TEACHER := $(READERS)/teacher/reader-3.pt
SECOND := $(READERS)/second/reader-3.pt
THIRD := $(READERS)/third/reader-2.pt
FOURTH := $(READERS)/fourth/reader-1.pt

# The last weighs as much as the three before it.
train: $(FOURTH)
	$(TRAIN) training.statement_export --from $(FIRST) $(SECOND) $(THIRD) $(FOURTH) $(FOURTH) $(FOURTH) \
	  --version 3 --out $(READERS)/model --dev $(DATA)/attribution/polnear_dev.jsonl

$(FIRST): .venv-train/.installed | install
	$(TRAIN) training.statements $(POLNEAR) --epochs 7 --seed 2 --out $(@D)

$(TEACHER): .venv-train/.installed | install
	$(TRAIN) training.statements $(POLNEAR) --encoder mpnet --epochs 3 --seed 11 --out $(@D)

$(READERS)/taught-1.pt: $(TEACHER)
	$(TRAIN) training.statement_teaching $(POLNEAR) --teacher $(TEACHER) --more $(MORE) --out $@

$(SECOND): $(FIRST) $(READERS)/taught-1.pt
	$(TRAIN) training.statements $(POLNEAR) --taught $(READERS)/taught-1.pt --start $(FIRST) \
	  --epochs 3 --rate 8e-5 --heads-rate 4e-4 --seed 21 --out $(@D)

$(READERS)/taught-2.pt: $(SECOND)
	$(TRAIN) training.statement_teaching $(POLNEAR) --teacher $(TEACHER) --teacher $(FIRST) $(SECOND) \
	  --more $(MORE) --out $@

$(THIRD): $(READERS)/taught-2.pt
	$(TRAIN) training.statements $(POLNEAR) --taught $(READERS)/taught-2.pt --start $(FIRST) $(SECOND) \
	  --epochs 2 --rate 6e-5 --heads-rate 3e-4 --seed 33 --out $(@D)

$(FOURTH): $(THIRD)
	$(TRAIN) training.statements $(POLNEAR) --taught $(READERS)/taught-2.pt --start $(FIRST) $(SECOND) $(THIRD) \
	  --annotated-only --annotation-share 0.5 --epochs 1 --rate 3e-5 --heads-rate 1.5e-4 --seed 44 --out $(@D)

# The reader of two sentences: an hour on two cores. What it writes is put into the package
# by hand, and the scorers that ask it are trained after it (training.rows, training.parallels).
train-pairs: .venv-train/.installed | install
	$(TRAIN) training.pairs --data $(DATA) --out build/pairs

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
