# One virtual environment in .venv, made once and again when pyproject.toml changes.
VENV   := .venv
BIN    := $(VENV)/bin
PYTHON  = $(firstword $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	echo $$p; done))

.DEFAULT_GOAL := help
.PHONY: help demo dev test check bench clean

help:
	@echo "make demo    try refdesk on its sample library"
	@echo "make dev     install everything for development into $(VENV)"
	@echo "make test    run the tests (but the slow ones)"
	@echo "make check   format, lint, types and the direction of imports"
	@echo "make bench   measure what the README says"
	@echo "make clean   remove $(VENV) and what tools leave behind"

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "refdesk needs Python 3.11 or later with its venv module: install it and run make again." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"

$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	@echo "installing refdesk into $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	@echo "installing what development needs into $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@touch $@

dev: $(VENV)/.dev

demo: $(VENV)/.runtime
	@$(BIN)/refdesk demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest -m "not slow" -n auto

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache \
		.hypothesis .import_linter_cache .coverage benchmarks/.cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
