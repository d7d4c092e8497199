# Friendship Pass: `make serve` to run it, `make test` to test it. Everything lives in .venv and a SQLite file.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
RUN := $(VENV)/bin/python
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help serve env test check format docs messages lock evaluate figures map audit

help: ## Say what there is to make
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

serve: $(VENV)/serve.stamp .env ## Set everything up, read the documents in fixtures/, and serve the site
	@$(RUN) manage.py migrate --verbosity 0
	@$(RUN) manage.py load_facts
	@$(RUN) manage.py load_chronology
	@$(RUN) manage.py ingest fixtures/documents
	@$(RUN) manage.py demo_reviewer
	@echo "Serving on http://$(HOST):$(PORT)/ (Ctrl-C stops it)"
	@$(RUN) manage.py runserver $(HOST):$(PORT) --noreload --verbosity 0

env: $(VENV)/dev.stamp .env ## Make the environment alone, with everything for development

test: $(VENV)/dev.stamp ## Run all tests: SQLite, PostgreSQL and browser where there is one (REQUIRE_ALL=1: no excuses)
	@$(RUN) tests/run.py

check: $(VENV)/dev.stamp ## Lint, format, types, layers, templates, migrations, deployment settings
	@$(RUN) tests/check.py

format: $(VENV)/dev.stamp ## Put code and templates in order
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .
	@git ls-files 'templates/*.html' | xargs $(BIN)/djade --target-version 5.2

evaluate: $(VENV)/dev.stamp ## Score extraction against the labelled documents, and write docs/evaluation.md
	@$(RUN) evaluation/document.py

figures: $(VENV)/dev.stamp ## Write the figures of extraction that the site shows
	@$(RUN) evaluation/run.py --write evaluation/figures.json

audit: $(VENV)/dev.stamp ## Measure the pages with Lighthouse and fail below 95 (needs Node.js and Chromium)
	@$(RUN) audit/run.py

map: ## Draw the map of the places anew (needs Node.js)
	cd cartography && npm ci --ignore-scripts && node draw.mjs

docs: $(VENV)/dev.stamp .env ## Write the documentation that is made from code
	@$(RUN) manage.py rules > docs/rules.md

messages: $(VENV)/dev.stamp .env ## Refresh and compile the catalogues of the interface’s languages (locale/)
	@$(RUN) manage.py messages

lock: ## Pin the requirements anew, with hashes (needs uv)
	cd requirements && for set in base dev bench; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --upgrade --custom-compile-command "make lock" $$set.in --output-file $$set.txt; done

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; say which with make PYTHON=…")'
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/serve.stamp: requirements/base.txt | $(VENV)/bin/python
	@echo "Installing requirements …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@touch $@

$(VENV)/dev.stamp: requirements/base.txt requirements/dev.txt | $(VENV)/bin/python
	@echo "Installing requirements for development …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@ $(VENV)/serve.stamp

.env: | $(VENV)/bin/python
	@$(RUN) -c 'import secrets; print("# Made by make for development. See .env.example.\nDEBUG=true\nSECRET_KEY=" + secrets.token_urlsafe(50))' > .env
	@chmod 600 .env
