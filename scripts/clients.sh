#!/usr/bin/env bash
# Prints a table of the clients of the field against the real server, in the virtual environment of `npm run test:python`.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/scripts/test-python.sh" --quiet --collect-only >/dev/null
cd "$root/clients/python"
.venv/bin/pip install --quiet --disable-pip-version-check openreward
exec .venv/bin/python -m tests.clients_table
