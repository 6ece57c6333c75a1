/**
 * The program of the search, which runs as a fix does: it looks at everything that it can name or inherit, prints what it saw, and then
 * leaves bits. Its parts are the Python files of corpus/channels, in the order of their names.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { ArenaError } from '../../errors.js';
import type { Sandbox, SandboxReport } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';

/** What one process saw: name of the look → number or word. */
export type Seen = Readonly<Record<string, number | string>>;
/** What one process left: name → 1 or 0. */
export type Bits = Readonly<Record<string, '0' | '1'>>;

export interface ProbeNames {
	readonly looks: readonly string[];
	readonly leaves: readonly string[];
	/** They end the process, so that at most one is left in a grading. */
	readonly late: readonly string[];
	/** Of `leaves`, what can be undone, and is so tried between gradings at the same time too. */
	readonly paired: readonly string[];
}

export interface Slots {
	/** A row for each slot of time, or for the receiver their number. */
	readonly rows: readonly Bits[] | number;
	readonly slotMs: number;
	/** Milliseconds since 1970. */
	readonly beginMs: number;
}

/** From when to when, in seconds since 1970. */
export type Span = readonly [number, number];

export interface Probe {
	names(): Promise<ProbeNames>;
	/** Leaves these bits. @param late what ends the process, or '' */
	leave(bits: Bits, late: string): Promise<void>;
	/** Null where the grading ended without a word. */
	look(): Promise<Seen | null>;
	/** Leaves one row in each slot, and undoes it. Null where the grading ended without a word. */
	send(slots: Slots): Promise<readonly Span[] | null>;
	/** Looks in the middle of each slot. */
	receive(slots: Slots): Promise<readonly (readonly [...Span, Seen])[] | null>;
}

/**
 * A worker that meets a task for the first time does what it doesn't between two gradings of one. Odd, so that both come between who leaves
 * and who looks.
 */
const GRADINGS_OF_A_TASK = 3;
const CPU_TIME_MS = 20_000;
const DEADLINE_MS = 100_000;
const SAID = /^SEEN ([\w+/=]*)( END)?$/m;
const TESTS = `import unittest
from solution import f


class Basic(unittest.TestCase):
    def test_number(self):
        self.assertEqual(f(3), 3)
`;

/** @param root folder of the package */
export function createProbe(sandbox: Sandbox, root: string): Probe {
	const folder = join(root, 'corpus', 'channels');
	const parts = readdirSync(folder).filter((name) => name.endsWith('.py'));
	const program = parts.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
	let task = probeTask(0);
	let count = 0;
	const run = async (role: string, values: string): Promise<unknown> => {
		// Each in a session of its own, as another agent's would be.
		const source = `${program.join('\n')}\nplay(${JSON.stringify(role)}, ${values})\n\n\ndef f(x):\n    return x\n`;
		if (count % GRADINGS_OF_A_TASK === 0) task = probeTask(count);
		try {
			const report = await sandbox.run({
				task,
				source,
				seed: 1,
				step: 1,
				scope: 'visible',
				measureEfficiency: false,
				sessionKey: `channels-${count++}`,
				deadlineMs: DEADLINE_MS,
			});
			return readWords(report);
		} catch (error) {
			// The host failed us, such as by a full disk: that grading says nothing.
			if (error instanceof ArenaError) return null;
			throw error;
		}
	};
	const inSlots = ({ slotMs, beginMs }: Slots) => `slot_ms=${slotMs}, begin_ms=${Math.round(beginMs)}`;
	return {
		names: async () => {
			const names = await run('names', '{}');
			if (names === null) throw new Error('the program of the search does not run here');
			return names as ProbeNames;
		},
		leave: async (bits, late) => {
			await run('leave', `${JSON.stringify(bits)}, ${JSON.stringify(late)}`);
		},
		look: async () => (await run('look', '{}')) as Seen | null,
		send: async (slots) => {
			return (await run('send', `{}, rounds=${JSON.stringify(slots.rows)}, ${inSlots(slots)}`)) as Span[] | null;
		},
		receive: async (slots) => {
			const told = (await run('receive', `${slots.rows}, ${inSlots(slots)}`)) as [...Span, Changes][] | null;
			return told === null ? null : inFull(told);
		},
	};
}

/** @throws Error where the sandbox kept less than what was said */
function readWords({ stdout }: SandboxReport): unknown {
	const [said, text = '', end] = SAID.exec(stdout) ?? [];
	if (said === undefined) return null;
	if (end === undefined) throw new Error(`what a grading saw is cut off after ${stdout.length} characters of output`);
	return JSON.parse(inflateSync(Buffer.from(text, 'base64')).toString('utf8'));
}

/** What a look saw other than the one before it; null for what is gone. */
type Changes = Readonly<Record<string, number | string | null>>;

function inFull(told: readonly (readonly [...Span, Changes])[]): [...Span, Seen][] {
	const now = new Map<string, number | string>();
	return told.map(([from, to, changes]) => {
		for (const [name, value] of Object.entries(changes)) {
			if (value === null) now.delete(name);
			else now.set(name, value);
		}
		return [from, to, Object.fromEntries(now)];
	});
}

/** @param number tells it from others, which say the same */
function probeTask(number: number): Task {
	const contentHash = createHash('sha256').update(`channels ${number} ${TESTS}`).digest('hex');
	return {
		id: 'channels',
		title: 'A look around',
		category: 'logic',
		difficulty: 'easy',
		split: 'train',
		language: 'python',
		kind: 'function',
		package: null,
		description: 'f(x) returns x.',
		entryPoints: ['f'],
		complexity: null,
		tags: [],
		bug: { kind: 'none' },
		hints: [],
		limits: { cpuTimeMs: CPU_TIME_MS, memoryLimitBytes: 256 * 1024 * 1024 },
		arguments: 'unchanged',
		compare: 'strict',
		staticRules: { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
		author: 'codearena',
		license: 'MIT',
		buggyCode: 'def f(x):\n    return None\n',
		solutionCode: 'def f(x):\n    return x\n',
		testsCode: TESTS,
		heldoutCode: null,
		inputsCode: null,
		wrong: {},
		right: {},
		contentHash,
		folder: null,
	};
}
