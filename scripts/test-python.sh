#!/usr/bin/env bash
# Checks and tests the Python client against the real server, in a virtual environment that this makes when it is missing or old.
#   CODEARENA_PYTHON   interpreter, 3.10 or newer; default: python3
#   OPENENV_VERSION    version of openenv to test with; default: the newest
# Arguments go to pytest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../clients/python"

python=$("${CODEARENA_PYTHON:-python3}" -c 'import sys; print(sys.executable)')
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "Python 3.10 or newer is needed, not $python" >&2; exit 1; }
version=${OPENENV_VERSION:-}
environment=.venv${version:+-$version}
wanted=$(cat pyproject.toml requirements-test.txt; "$python" -V)
if [ "$(cat "$environment/made-for" 2>/dev/null)" != "$wanted" ]; then
	rm -rf "$environment"
	"$python" -m venv "$environment"
	"$environment/bin/pip" install --quiet --disable-pip-version-check "openenv${version:+==$version}" --editable . --requirement requirements-test.txt
	printf '%s' "$wanted" >"$environment/made-for"
fi

if [ -z "$version" ]; then
	"$environment/bin/ruff" check .
	"$environment/bin/mypy" src
fi
exec "$environment/bin/python" -m pytest "$@"
