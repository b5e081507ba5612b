# Parallax. `make run` starts it, `make test` tests it; both need only Python 3.11+ and make.
PORT ?= 8000
PY = .venv/bin/python
FIND_PYTHON = for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done

.PHONY: run setup test check format lock backup bench accuracy
run: setup
	@exec $(PY) manage.py serve --port $(PORT)

setup: .venv/run.stamp
	@$(PY) manage.py prepare

.venv/bin/python:
	@python=$$($(FIND_PYTHON)); test -n "$$python" || { echo "Parallax needs Python 3.11 or newer with venv (Debian: apt install python3-venv)."; exit 1; }; \
	$$python -m venv .venv

.venv/run.stamp: requirements.txt | .venv/bin/python
	@echo "Installing what Parallax runs with (once, and when requirements.txt changes) ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	@echo "Installing what the tests and checks need ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt -r requirements-dev.txt
	@touch $@

test: .venv/dev.stamp setup
	@$(PY) tools/test.py

check: .venv/dev.stamp
	@$(PY) tools/check.py
	@$(MAKE) --no-print-directory test

format: .venv/dev.stamp
	@$(PY) -m ruff check --fix-only --quiet . ; $(PY) -m ruff format --quiet . ; git ls-files 'templates/*.html' | xargs .venv/bin/djade --target-version 5.2

lock: .venv/dev.stamp
	@$(PY) tools/lock.py

backup: setup
	@$(PY) manage.py backup

bench: .venv/dev.stamp setup
	@$(PY) -m benchmarks

accuracy: .venv/run.stamp
	@$(PY) -m tools.accuracy
