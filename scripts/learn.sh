#!/usr/bin/env bash
# Trains the policies of examples/learning on a server of its own and draws the report, in a virtual environment that this makes when it is
# missing or old. A run that was ended goes on where it was.
#   CODEARENA_PYTHON   interpreter, 3.11 or newer; default: python3
#   --quick            minutes in place of an hour: few functions, one seed
#   --out FOLDER       results and report; default: data/learning, or data/learning-quick
# Further arguments: --cache FILE, --seeds N.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

environment=clients/python/.venv-learning
wanted=$(cat clients/python/pyproject.toml examples/learning/requirements.txt; "${CODEARENA_PYTHON:-python3}" -V)
if [ "$(cat "$environment/made-for" 2>/dev/null)" != "$wanted" ]; then
	rm -rf "$environment"
	"${CODEARENA_PYTHON:-python3}" -m venv "$environment"
	"$environment/bin/pip" install --quiet --disable-pip-version-check --editable clients/python --requirement examples/learning/requirements.txt
	printf '%s' "$wanted" >"$environment/made-for"
fi

out=data/learning
previous=
for argument in "$@"; do
	[ "$argument" != --quick ] || [ "$out" != data/learning ] || out=data/learning-quick
	[ "$previous" != --out ] || out=$argument
	previous=$argument
done
# One thread each: the network is small, and the cores are the server's.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
PYTHONPATH=examples "$environment/bin/python" -m learning "$@" --out "$out"
node dist/src/cli/codearena.js report "$out"
