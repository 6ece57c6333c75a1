/** Texts of Python sources, found by Python's own parser. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { FoundText } from './found-text.js';

const PROGRAM = join(import.meta.dirname, 'python_texts.py');

/**
 * Every text but docstrings of each source, in their order.
 * @param python an interpreter
 * @param sources text by path
 */
export function textsOfPython(python: string, sources: Readonly<Record<string, string>>): FoundText[] {
	const answer = execFileSync(python, ['-I', PROGRAM], { input: JSON.stringify(sources), encoding: 'utf8' });
	const found = JSON.parse(answer) as [file: string, carrier: string, text: string][];
	return found.map(([file, carrier, text]) => ({ file, carrier, text, code: null }));
}
