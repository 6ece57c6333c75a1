#!/bin/sh
# An episode with curl: the server knows which one is meant, since it was the newest to begin.
set -eu
url=${1:-http://localhost:7860}
problem=$(curl -sf -X POST "$url/reset" -H 'content-type: application/json' -d '{"task_id": "easy", "seed": 7}')
printf %s "$problem" | jq -r '.observation | .task_id, .description'
printf %s "$problem" | jq '{proposed_fix: .observation.buggy_code}' |
	curl -sf -X POST "$url/step" -H 'content-type: application/json' -d @- | jq '{reward, done, feedback: .observation.feedback}'
