#!/usr/bin/env bash
# Sends requests made from the OpenAPI text to a server and holds the answers against it: schemathesis, all checks. Not part of any test run.
#   scripts/schemathesis.sh http://localhost:7860 [seed, default 1] [minutes, default 10]
set -euo pipefail
url=${1:?the URL of a server}
seed=${2:-1}
minutes=${3:-10}
environment=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/.schemathesis
[ -x "$environment/bin/schemathesis" ] || {
	"${CODEARENA_PYTHON:-python3}" -m venv "$environment"
	"$environment/bin/pip" install --quiet --disable-pip-version-check schemathesis
}
exec timeout --preserve-status "$((minutes * 60))" "$environment/bin/schemathesis" run "$url/openapi.json" --url "$url" --checks all --seed "$seed" --continue-on-failure
