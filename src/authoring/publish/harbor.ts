/**
 * A task as a folder for Harbor: instruction, container, reference, tests (visible and held-out ones; fresh inputs and growth need a server). Harbor runs the tests beside the fix in one container, so there the
 * reward is not protected: a fix can read the tests and forge their outcome. On a CodeArena server it can not.
 */
import type { Task } from '../../taskset/task.js';
import { MEBIBYTE } from '../../units.js';

/** Image in which fix and tests run. */
const IMAGE = 'python:3.12-slim';
const WORK = '/workspace';
/** Seconds for an agent, for all tests, for one of them, and for making the container. */
const SECONDS = { agent: 900, verifier: 120, test: 5, build: 600 } as const;

/** Text of every file by its path in the folder; those that end in `.sh` are programs. */
export function toHarborTask(task: Task): ReadonlyMap<string, string> {
	const broken = task.package?.broken ?? 'solution.py';
	const files = new Map([
		['task.toml', taskToml(task)],
		['instruction.md', instruction(task, broken)],
		['environment/Dockerfile', DOCKERFILE],
		[`environment/workspace/${broken}`, task.buggyCode],
		['solution/solve.sh', solve(broken)],
		['solution/solution.py', task.solutionCode],
		['tests/test.sh', TEST],
		['tests/run_tests.py', RUN_TESTS],
		['tests/test_visible.py', task.testsCode],
	]);
	for (const [path, text] of Object.entries(task.package?.files ?? {}))
		files.set(`environment/workspace/${path}`, text);
	if (task.heldoutCode !== null) files.set('tests/test_heldout.py', task.heldoutCode);
	if (task.kind === 'program') files.set('tests/solution.py', PROGRAM);
	if (task.package !== null) files.set('tests/solution.py', packageModule(task.package.entry));
	return files;
}

function taskToml({ id, title, author, category, difficulty, tags, limits }: Task): string {
	const list = (texts: readonly string[]) => `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
	return `schema_version = "1.1"

[task]
name = "codearena/${id}"
description = ${JSON.stringify(title)}

[metadata]
author_name = ${JSON.stringify(author)}
difficulty = ${JSON.stringify(difficulty)}
category = ${JSON.stringify(category)}
tags = ${list(tags)}

[verifier]
timeout_sec = ${SECONDS.verifier.toFixed(1)}

[agent]
timeout_sec = ${SECONDS.agent.toFixed(1)}

[environment]
build_timeout_sec = ${SECONDS.build.toFixed(1)}
cpus = 1
memory_mb = ${Math.max(512, Math.ceil(limits.memoryLimitBytes / MEBIBYTE) + 256)}
storage_mb = 2048
`;
}

function instruction({ title, description, entryPoints }: Task, broken: string): string {
	return `# ${title}

Repair \`${WORK}/${broken}\`. It must do this:

${description}

${entryPoints.length === 0 ? 'It runs as a whole.' : `Keep the names \`${entryPoints.join('`, `')}\`, which the tests call.`}
`;
}

const DOCKERFILE = `FROM ${IMAGE}
WORKDIR ${WORK}
COPY workspace/ ./
`;

function solve(broken: string): string {
	return `#!/bin/bash
set -euo pipefail
cp "$(dirname "$0")/solution.py" "\${WORKSPACE:-${WORK}}/${broken}"
`;
}

/** What tests of a program call: one process for each input. */
const PROGRAM = `"""The program as its tests call it."""

import subprocess
import sys


def run(stdin):
    ended = subprocess.run([sys.executable, "solution.py"], input=stdin, capture_output=True, text=True)
    if ended.returncode != 0:
        raise RuntimeError(ended.stderr[-2000:])
    return ended.stdout
`;

function packageModule(entry: string): string {
	return `"""The package as its tests call it."""

import importlib
import sys

sys.modules[__name__] = importlib.import_module(${JSON.stringify(entry)})
`;
}

/** Harbor reads the reward from this file; the share of tests that pass. */
const TEST = `#!/bin/bash
set -uo pipefail
tests=$(cd "$(dirname "$0")" && pwd)
logs=\${LOGS:-/logs/verifier}
mkdir -p "$logs"
cd "\${WORKSPACE:-${WORK}}"
python3 "$tests/run_tests.py" >"$logs/reward.txt" || echo 0 >"$logs/reward.txt"
cat "$logs/reward.txt"
`;

const RUN_TESTS = `"""Prints the share of tests that pass, visible and held-out together. A test that takes ${SECONDS.test} s is an error."""

import os
import signal
import sys
import unittest


class Limited(unittest.TextTestResult):
    def startTest(self, test):
        super().startTest(test)
        signal.alarm(${SECONDS.test})

    def stopTest(self, test):
        signal.alarm(0)
        super().stopTest(test)


def too_long(number, frame):
    raise TimeoutError("took ${SECONDS.test} s")


signal.signal(signal.SIGALRM, too_long)
here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.getcwd()]
suite = unittest.defaultTestLoader.discover(here, "test_*.py")
result = unittest.TextTestRunner(stream=sys.stderr, resultclass=Limited).run(suite)
bad = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
print(max(0, result.testsRun - bad) / max(1, result.testsRun))
`;
