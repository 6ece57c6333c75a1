#!/usr/bin/env bash
# Checks the sandbox's Python with ruff and mypy, which live in a virtual environment of their own that this makes when it is missing or old.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

environment=.python-checks
if ! cmp -s requirements-dev.txt "$environment/requirements-dev.txt"; then
	rm -rf "$environment"
	"${CODEARENA_PYTHON:-python3}" -m venv "$environment"
	"$environment/bin/pip" install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	cp requirements-dev.txt "$environment/"
fi

"$environment/bin/ruff" check src/sandbox/python test/sandbox/python
"$environment/bin/mypy"
