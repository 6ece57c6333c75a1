/**
 * Fixes that repair nothing: the answer that is right most often, always; the answers to the visible tests, learnt by heart; and those with the
 * broken program behind them. They are made by watching the reference answer, and none of them may ever count as solved.
 */

import { type Sandbox, type SandboxReport, UNTIMED } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import { liveOf, type ProgramReader } from '../mutate/program.js';

export interface CheapFix {
	/** What it does, as the end of "a fix that …". */
	readonly does: string;
	readonly source: string;
}

export interface CheapParts {
	readonly sandbox: Sandbox;
	readonly read: ProgramReader;
	/** Limit of one grading in ms, its wait for a worker included. */
	readonly gradingTimeoutMs: number;
}

/** One call of an entry point, as Python literals. */
interface Answer {
	readonly name: string;
	/** `repr((args, kwargs))`. */
	readonly key: string;
	readonly value: string;
}

const CONSTANTS_TRIED = 2;
const FRESH_INPUTS_WATCHED = 40;

/**
 * The cheap fixes that pass everything; none for a sound task. Classes and results that are no plain values can't be learnt this way.
 * @throws ArenaError when the sandbox fails
 */
export async function passingCheapFixes(parts: CheapParts, task: Task): Promise<readonly CheapFix[]> {
	const names = entryFunctions(parts, task);
	if (names.length === 0) return [];
	const visible = await watch(parts, task, names, task.testsCode);
	const hidden = [task.heldoutCode, freshAsTests(task, names[0] ?? '')].filter((tests) => tests !== null);
	const others = await Promise.all(hidden.map((tests) => watch(parts, task, names, tests)));
	const fixes = [...constants(names, [visible, ...others].flat()), ...memorised(parts, task, names, visible)];
	const passing: CheapFix[] = [];
	for (const fix of fixes) {
		const { verdict } = await run(parts, task, fix.source, 'all');
		if (verdict === 'passed') passing.push(fix);
	}
	return passing;
}

/** Entry points that are plain functions of the reference. */
function entryFunctions({ read }: CheapParts, task: Task): string[] {
	const program = read(task.solutionCode);
	if (program === null) return [];
	const generators = new Set(liveOf(program, 'yield').map((node) => program.scopes.scopeOf(node).node));
	return task.entryPoints.filter((name) => {
		const bindings = program.scopes.module.bindings.get(name) ?? [];
		return (
			bindings.length > 0 &&
			bindings.every(({ kind, node }) => kind === 'function' && !generators.has(node.parent ?? node))
		);
	});
}

/** Runs tests against the reference and notes what it returns. */
async function watch(
	parts: CheapParts,
	task: Task,
	names: readonly string[],
	tests: string,
): Promise<readonly Answer[]> {
	const watched = { ...task, testsCode: tests, heldoutCode: null, inputsCode: null };
	const contentHash = `${task.contentHash}:watched:${tests.length}:${tests === task.testsCode}`;
	const { stdout } = await run(parts, { ...watched, contentHash }, observer(task.solutionCode, names), 'visible');
	return stdout.split('\n').flatMap(readAnswer);
}

function run(
	{ sandbox, gradingTimeoutMs }: CheapParts,
	task: Task,
	source: string,
	scope: 'visible' | 'all',
): Promise<SandboxReport> {
	const sessionKey = `cheap:${task.id}`;
	return sandbox.run({
		task,
		source,
		scope,
		...UNTIMED,
		sessionKey,
		deadlineMs: gradingTimeoutMs,
	});
}

const MARK = 'answer:';

/** Prints each call from outside whose result is a plain literal; calls of a function by itself are its own business. */
function observer(solution: string, names: readonly string[]): string {
	return `${solution}

def _observed(_real, _name):
    import ast, json
    open_calls = []

    def call(*args, **kwargs):
        key = repr((args, kwargs))
        open_calls.append(key)
        try:
            value = _real(*args, **kwargs)
        finally:
            open_calls.pop()
        try:
            plain = not open_calls and ast.literal_eval(repr(value)) == value
        except Exception:
            plain = False
        if plain:
            print(${JSON.stringify(MARK)} + json.dumps([_name, key, repr(value)]))
        return value

    return call

${names.map((name) => `${name} = _observed(${name}, ${JSON.stringify(name)})`).join('\n')}
`;
}

function readAnswer(line: string): Answer[] {
	if (!line.startsWith(MARK)) return [];
	try {
		const [name, key, value] = JSON.parse(line.slice(MARK.length)) as string[];
		return name === undefined || key === undefined || value === undefined ? [] : [{ name, key, value }];
	} catch {
		// The output was cut in the middle of this line.
		return [];
	}
}

/** A test that calls the first entry point with fresh inputs; null where a task has none or drives its object itself. */
function freshAsTests({ inputsCode }: Task, name: string): string | null {
	if (inputsCode === null || !/^def fresh\(/m.test(inputsCode) || /^def drive\(/m.test(inputsCode)) return null;
	return `import random as _random
import unittest
from solution import ${name}
${inputsCode}

class Basic(unittest.TestCase):
    def test_watched(self):
        for number in range(${FRESH_INPUTS_WATCHED}):
            try:
                ${name}(*fresh(_random.Random(number)))
            except Exception:
                pass
`;
}

function constants(names: readonly string[], answers: readonly Answer[]): CheapFix[] {
	const counts = new Map<string, number>();
	for (const { value } of answers) counts.set(value, (counts.get(value) ?? 0) + 1);
	const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, CONSTANTS_TRIED);
	return frequent.map(([value]) => ({
		does: `always returns ${value.length > 40 ? `${value.slice(0, 39)}…` : value}`,
		source: names.map((name) => `def ${name}(*args, **kwargs):\n    return ${value}\n`).join('\n\n'),
	}));
}

function memorised({ read }: CheapParts, task: Task, names: readonly string[], answers: readonly Answer[]): CheapFix[] {
	if (answers.length === 0) return [];
	const table = answers.map(
		({ name, key, value }) => `    (${JSON.stringify(name)}, ${JSON.stringify(key)}): ${value},`,
	);
	const looks = names.map((name) => {
		const fallback = `_others[${JSON.stringify(name)}](*args, **kwargs) if ${JSON.stringify(name)} in _others else None`;
		const key = `(${JSON.stringify(name)}, repr((args, kwargs)))`;
		return `def ${name}(*args, **kwargs):\n    key = ${key}\n    return _ANSWERS[key] if key in _ANSWERS else ${fallback}\n`;
	});
	const body = `_ANSWERS = {\n${table.join('\n')}\n}\n\n${looks.join('\n\n')}`;
	const byHeart = { does: 'knows the visible tests by heart', source: `_others = {}\n${body}` };
	if (read(task.buggyCode) === null) return [byHeart];
	const kept = names.map((name) => `${JSON.stringify(name)}: ${name}`).join(', ');
	const does = 'knows the visible tests by heart and leaves the rest broken';
	return [byHeart, { does, source: `${task.buggyCode}\n_others = {${kept}}\n${body}` }];
}
