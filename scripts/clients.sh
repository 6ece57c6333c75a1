#!/usr/bin/env bash
# Plays every client of the field against the real server and prints the table of docs/clients.md, which a whole run without a bad row also writes.
# Clients that cannot be installed together have virtual environments of their own, made in .clients when they are missing or old; torch and ray
# are large, 10 GB altogether. A run that was ended goes on with --resume; without it every row is played again, and environments are kept.
#   npm run clients [-- [--resume] [ENVIRONMENT…]]   environments: main fresh mcp2 verifiers nemo harbor trl; default: all
#   CODEARENA_PYTHON   interpreter, 3.10 or newer; default: python3
#   NEWER_PYTHON       interpreter for NeMo Gym and Harbor, 3.12 or newer; default: python3.12
# The exit status is 1 when a client did not play, or an environment cannot be made.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/.clients
package=$root/clients/python
mkdir -p "$folder"
options=()
[ "${1:-}" != --resume ] || { options+=(--resume); shift; }
[ $# -gt 0 ] || options+=(--write)
wanted=("$@")
[ $# -gt 0 ] || wanted=(main fresh mcp2 verifiers nemo harbor trl)
echo "environments and finished rows: $folder" >&2

# executable COMMAND: the interpreter itself, where the command is a script that chooses one.
executable() {
	"$1" -c 'import sys; print(sys.executable)'
}

# place NAME PYTHON ARGUMENT…: makes the environment NAME by pip's arguments when it is missing, or was made for others.
place() {
	local name=$1 python=$2
	shift 2
	local environment=$folder/$name made
	made=$("$python" -V; printf '%s\n' "$@"; cat "$package/pyproject.toml" "$package/requirements-examples.txt")
	if [ "$(cat "$environment/made-for" 2>/dev/null)" != "$made" ]; then
		echo "making the environment $name: pip install $*" >&2
		rm -rf "$environment"
		"$python" -m venv "$environment"
		"$environment/bin/pip" install --quiet --disable-pip-version-check "$@" >&2
		printf '%s' "$made" >"$environment/made-for"
	fi
	places+=("$name=$environment/bin/python")
}

python=$(executable "${CODEARENA_PYTHON:-python3}")
newer=${NEWER_PYTHON:-python3.12}
places=()
for name in "${wanted[@]}"; do
	case $name in
	main) place main "$python" --editable "$package" openenv 'mcp<2' 'fastmcp<4' openreward gymnasium requests ;;
	fresh)
		[ "${options[0]:-}" = --resume ] || rm -rf "$folder/fresh" "$package/build"
		place fresh "$python" "$package"
		;;
	mcp2) place mcp2 "$python" httpx 'mcp>=2' 'fastmcp>=4' ;;
	verifiers) place verifiers "$python" --editable "$package" openenv==0.4.1 'verifiers>=0.4,<0.5' ;;
	nemo) newer=$(executable "$newer") && place nemo "$newer" --editable "$package" nemo-gym ;;
	harbor) newer=$(executable "$newer") && place harbor "$newer" httpx harbor ;;
	trl) place trl "$python" --editable "$package" --requirement "$package/requirements-examples.txt" openreward requests ;;
	*) echo "no environment is called $name" >&2; exit 2 ;;
	esac
done
# One thread each: the models are tiny, and the cores are the server's.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
cd "$package"
first=${places[0]#*=}
exec "$first" -m tests.field "$folder" "${options[@]}" "${places[@]}"
