# Two commands matter: `make site` and `make test`. Each sets up what it needs by itself.

VENV ?= .venv
PYTHON ?= python3
EVALUATION ?= ../shared/search-eval
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site serve test lint format reference bench bench-search clean

site: $(VENV)/ready ## this repository's own knowledge base, into site/
	$(BIN)/opsbook build

serve: $(VENV)/ready ## the same, renewed with every edit
	$(BIN)/opsbook serve

test: $(VENV)/ready-dev lint ## all tests; browser tests need Chromium, tests of publishing rclone
	sh tests/browser/install-chromium.sh
	sh tests/delivery/install-rclone.sh
	$(BIN)/python -m pytest -q

lint: $(VENV)/ready-dev ## style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(VENV)/ready-dev ## mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

reference: $(VENV)/ready-dev ## renew the manual of keys and rules in docs/
	$(BIN)/python tests/render/reference/renew.py

bench: $(VENV)/ready-bench ## what builds cost, beside MkDocs with Material; about ten minutes
	$(BIN)/python -m benchmarks.build --entries 1000 --entries 10000

bench-search: $(VENV)/ready-bench ## how well the searches find, on the texts in $(EVALUATION)
	@test -f $(EVALUATION)/corpus.jsonl && test -f $(EVALUATION)/queries.dev.jsonl \
	    || { echo 'No corpus.jsonl and queries.dev.jsonl in $(EVALUATION): make bench-search EVALUATION=…'; exit 1; }
	sh tests/browser/install-chromium.sh
	$(BIN)/python -m benchmarks.search \
	    --corpus $(EVALUATION)/corpus.jsonl --queries $(EVALUATION)/queries.dev.jsonl

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo 'Python 3.11 or newer is needed: make PYTHON=python3.12 …'; exit 1; }
	$(PYTHON) -m venv $(VENV) \
	    || { echo 'python3-venv is needed: apt install python3-venv'; rm -rf $(VENV); exit 1; }

$(VENV)/ready: pyproject.toml constraints.txt $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[print]'
	@touch $@

$(VENV)/ready-dev: pyproject.toml constraints.txt $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[dev,print]'
	@touch $@ $(VENV)/ready

$(VENV)/ready-bench: pyproject.toml constraints.txt $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[bench]'
	@touch $@ $(VENV)/ready

clean: ## everything that was made
	rm -rf $(VENV) site
