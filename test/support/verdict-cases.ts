/**
 * Small tasks with fixes that must or must not pass, as Python files: `#: solution`, `#: tests`, `#: inputs`, `#: right <name>` and
 * `#: wrong <name>; says <text>` begin their parts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../src/taskset/task.js';
import { pythonTask } from './python-tasks.js';

export interface VerdictCase {
	readonly name: string;
	readonly task: Task;
	readonly fixes: readonly VerdictFix[];
}

export interface VerdictFix {
	readonly name: string;
	readonly isRight: boolean;
	readonly source: string;
	/** What a visible message of a wrong one holds; empty where it does not matter. */
	readonly says: string;
}

const FOLDER = join(import.meta.dirname, '..', 'sandbox', 'verdicts');

export function loadVerdictCases(): VerdictCase[] {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.py'))
		.sort()
		.map((file) => readCase(file.slice(0, -'.py'.length), readFileSync(join(FOLDER, file), 'utf8')));
}

function readCase(name: string, text: string): VerdictCase {
	const parts = new Map<string, string>();
	for (const part of text.split(/^#: /m).slice(1)) {
		const end = part.indexOf('\n');
		parts.set(part.slice(0, end), part.slice(end + 1));
	}
	const solution = parts.get('solution') ?? '';
	const inputs = parts.get('inputs');
	const names = [...solution.matchAll(/^(?:async def|def|class) (\w+)/gm)].map(([, found]) => found ?? '');
	// The function under test comes last where helpers stand before it.
	const entryPoints = inputs === undefined ? names : names.slice(-1);
	const tests = parts.get('tests') ?? '';
	return {
		name,
		task: pythonTask({ solution, tests, entryPoints, ...(inputs !== undefined && { inputs }) }),
		fixes: [...parts].flatMap(([heading, source]) => {
			const [, kind, title = '', says = ''] = /^(right|wrong) ([^;]*)(?:; says (.*))?$/.exec(heading) ?? [];
			return kind === undefined ? [] : [{ name: title, isRight: kind === 'right', source, says }];
		}),
	};
}
