/** Bytes that a hostile process may have written are read by the wire's decoder alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PYTHON = join(import.meta.dirname, '..', '..', 'src', 'sandbox', 'python');
/** What runs code, or trusts its bytes, while it reads. */
const UNSAFE = /\b(?:marshal|pickle|shelve|dill)\.loads?\b|\bread_plain_bytes\b|(?<![.\w])eval\(/;

function readersIn(folder: string): string[] {
	const files = readdirSync(join(PYTHON, folder)).filter((name) => name.endsWith('.py'));
	expect(files.length).toBeGreaterThan(5);
	return files.filter((name) => UNSAFE.test(readFileSync(join(PYTHON, folder, name), 'utf8')));
}

test('the harness reads with such a reader only what the zygote says, whose socket no child has', () => {
	expect(readersIn('harness')).toEqual(['zygote_client.py']);
});

test('a candidate reads so what the harness sends, and what it has pickled itself', () => {
	expect(readersIn('candidate').sort()).toEqual(['coding.py', 'contents.py']);
});
