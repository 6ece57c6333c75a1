#!/usr/bin/env bash
# Sends requests made from the OpenAPI text to a server and holds the answers against it: schemathesis, all checks and phases, by the settings of
# schemathesis.toml. Not part of any test run. The exit status is 1 when an answer was not as the text says.
#   npm run test:schema [-- MINUTES [SEED…]]   minutes altogether, default 10; default seeds: 1 2 3 4 5, which share them
#   CODEARENA_URL      a server that runs already; default: one of its own, which keeps nothing
#   CODEARENA_PYTHON   interpreter, 3.10 or newer; default: python3
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
minutes=${1:-10}
[ $# -eq 0 ] || shift
seeds=("$@")
[ $# -gt 0 ] || seeds=(1 2 3 4 5)
[ -x .schemathesis/bin/schemathesis ] || {
	"${CODEARENA_PYTHON:-python3}" -m venv .schemathesis
	.schemathesis/bin/pip install --quiet --disable-pip-version-check schemathesis
}

url=${CODEARENA_URL:-}
if [ -z "$url" ]; then
	port=$(node -e 'const probe = net.createServer().listen(0, "127.0.0.1", () => { console.log(probe.address().port); probe.close(); });')
	url=http://127.0.0.1:$port
	PORT=$port CODEARENA_STORE=memory LOG_LEVEL=error node dist/src/main.js &
	trap 'kill "$!"; wait "$!" || true' EXIT
fi
status=0
for seed in "${seeds[@]}"; do
	echo "== seed $seed"
	.schemathesis/bin/schemathesis run "$url/openapi.json" --url "$url" --wait-for-schema 60 --seed "$seed" \
		--max-time "$((minutes * 60 / ${#seeds[@]}))" || status=1
done
exit "$status"
