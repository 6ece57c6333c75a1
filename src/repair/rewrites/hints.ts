/**
 * What the messages of failing visible tests say: values that were expected, exceptions that did not come or should not have come, lines
 * that a traceback names. An agent sees the same texts.
 */
import type { TestOutcome } from '../../sandbox/sandbox.js';

export interface Hints {
	/** Short literals that a test expected. */
	readonly expected: readonly string[];
	/** Exceptions that a test waited for. */
	readonly missingErrors: readonly string[];
	/** Exceptions that the program raised. */
	readonly raisedErrors: readonly string[];
	/** A list or dict was used as a key or a member of a set. */
	readonly unhashable: boolean;
	/** Names that have no value where they are used. */
	readonly undefinedNames: readonly string[];
	/** Attributes that an object lacks. */
	readonly missingAttributes: readonly string[];
	/** Numbers that the description speaks of, and short texts that it quotes, as literals. */
	readonly spoken: readonly string[];
	/** 1-based lines named by tracebacks, with how often. */
	readonly lines: ReadonlyMap<number, number>;
}

const LITERAL = /^(?:None|True|False|-?\d{1,6}(?:\.\d{1,4})?|'[^'\\]{0,20}'|"[^"\\]{0,20}"|\[\]|\{\}|\(\)|set\(\))$/;

/** @param description of the task, which every agent sees */
export function readHints(tests: readonly TestOutcome[], errorText = '', description = ''): Hints {
	const expected = new Set<string>();
	const missingErrors = new Set<string>();
	const raisedErrors = new Set<string>();
	const undefinedNames = new Set<string>();
	const missingAttributes = new Set<string>();
	const lines = new Map<number, number>();
	const failing = tests.filter(({ status }) => status !== 'passed').map(({ message }) => message);
	for (const message of [...failing, errorText]) {
		const value = expectedIn(message);
		if (value !== null && LITERAL.test(value)) expected.add(value);
		for (const [, name] of message.matchAll(/\b(\w+) not raised/g)) missingErrors.add(name ?? '');
		for (const [, name] of message.matchAll(/raised (\w+):/g)) raisedErrors.add(name ?? '');
		for (const [, name] of message.matchAll(
			/(?:name|variable) '(\w+)' (?:is not defined|where it is not|referenced)/g,
		)) {
			undefinedNames.add(name ?? '');
		}
		for (const [, name] of message.matchAll(/has no attribute '(\w+)'/g)) missingAttributes.add(name ?? '');
		for (const [, line] of message.matchAll(/\bline (\d+) in /g))
			lines.set(Number(line), (lines.get(Number(line)) ?? 0) + 1);
	}
	return {
		expected: [...expected],
		missingErrors: [...missingErrors],
		raisedErrors: [...raisedErrors],
		unhashable: failing.some((message) => message.includes('unhashable type')),
		undefinedNames: [...undefinedNames],
		missingAttributes: [...missingAttributes],
		spoken: spokenIn(description),
		lines,
	};
}

const SPOKEN = 16;

function spokenIn(description: string): string[] {
	const numbers = description.match(/(?<![\w.])\d{1,6}(?:\.\d{1,3})?(?![\w.]*\w)/g) ?? [];
	const texts = description.match(/"[^"\\\n]{1,16}"/g) ?? [];
	return [...new Set([...numbers, ...texts])].slice(0, SPOKEN);
}

/** The `X` of `expected X, got Y`. */
export function expectedIn(message: string): string | null {
	return /: expected ([\s\S]*?), got /.exec(message)?.[1] ?? null;
}

/** The `Y` of `expected X, got Y`. */
export function gotIn(message: string): string | null {
	return /: expected [\s\S]*?, got ([\s\S]*)$/.exec(message)?.[1] ?? null;
}

/** Of a program that was not run. */
export const NO_HINTS: Hints = {
	expected: [],
	missingErrors: [],
	raisedErrors: [],
	unhashable: false,
	undefinedNames: [],
	missingAttributes: [],
	spoken: [],
	lines: new Map(),
};
