#!/usr/bin/env bash
# Runs examples/ against the real server with a tiny model, in a virtual environment that this makes when it is missing or old. It installs torch,
# which is large; the runs themselves take some minutes on a CPU.
#   CODEARENA_PYTHON   interpreter, 3.10 or newer; default: python3
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../clients/python"

python=$("${CODEARENA_PYTHON:-python3}" -c 'import sys; print(sys.executable)')
environment=.venv-examples
wanted=$(cat pyproject.toml requirements-examples.txt; "$python" -V)
if [ "$(cat "$environment/made-for" 2>/dev/null)" != "$wanted" ]; then
	rm -rf "$environment"
	"$python" -m venv "$environment"
	"$environment/bin/pip" install --quiet --disable-pip-version-check --editable . --requirement requirements-examples.txt
	printf '%s' "$wanted" >"$environment/made-for"
fi
# One thread each: the models are tiny, and the cores are the server's.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
exec "$environment/bin/python" -m tests.run_examples
