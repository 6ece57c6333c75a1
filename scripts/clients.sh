#!/usr/bin/env bash
# Prints a table of the clients of the field against the real server. Clients that cannot be installed together have virtual environments of
# their own, which this makes when they are missing; torch, transformers and ray are large.
#   CODEARENA_PYTHON   interpreter, 3.10 or newer; default: python3
#   NEMO_PYTHON        interpreter for NeMo Gym, 3.12 or newer; default: python3.12
# Arguments: which of main, mcp2, verifiers, nemo, inspector, trl; default: all
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../clients/python"
wanted=("$@")
[ $# -gt 0 ] || wanted=(main mcp2 verifiers nemo inspector trl)

# place NAME PYTHON PACKAGE…: prints NAME=PYTHON of the environment, made when it is missing.
place() {
	local name=$1 python=$2
	shift 2
	local environment=.venv-clients-$name
	if [ ! -e "$environment/made" ]; then
		rm -rf "$environment"
		"$python" -m venv "$environment"
		"$environment/bin/pip" install --quiet --disable-pip-version-check "$@"
		touch "$environment/made"
	fi
	echo "$name=$environment/bin/python"
}

python=$("${CODEARENA_PYTHON:-python3}" -c 'import sys; print(sys.executable)')
places=()
for name in main "${wanted[@]}"; do
	case $name in
	main) places+=("$(place main "$python" --editable . openenv 'mcp<2' 'fastmcp<4' openreward gymnasium)") ;;
	mcp2) places+=("$(place mcp2 "$python" httpx 'mcp>=2' 'fastmcp>=4')") ;;
	verifiers) places+=("$(place verifiers "$python" --editable . openenv==0.4.1 'verifiers>=0.4,<0.5')") ;;
	nemo) command -v "${NEMO_PYTHON:-python3.12}" >/dev/null && places+=("$(place nemo "${NEMO_PYTHON:-python3.12}" --editable . nemo-gym)") ;;
	trl) places+=("$(place trl "$python" --editable . --requirement requirements-examples.txt openreward)") ;;
	inspector) places+=("inspector=.venv-clients-main/bin/python") ;;
	*) echo "no client is called $name" >&2; exit 1 ;;
	esac
done
exec .venv-clients-main/bin/python -m tests.clients_table "${places[@]}"
