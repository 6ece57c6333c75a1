import { expect, test } from 'vitest';
import type { LogLine } from '../../src/web/parts/terminal.tsx';
import { addLine, outputLines } from '../../src/web/sandbox/run-reply.ts';

test('pieces of one stream that follow each other are one piece of the terminal', () => {
	const pieces = [
		{ stream: 'stdout', text: 'a\n' },
		{ stream: 'stdout', text: 'b\nc\n' },
		{ stream: 'stderr', text: 'no\n' },
		{ stream: 'stdout', text: 'd\n' },
	] as const;
	expect(pieces.reduce<readonly LogLine[]>(addLine, [])).toEqual([
		{ kind: 'output', text: 'a\nb\nc' },
		{ kind: 'error', text: 'no' },
		{ kind: 'output', text: 'd' },
	]);
});

test('the end says why a program was ended', () => {
	const reply = { stdout: 'a\n', stderr: '', exit_code: null, verdict: 'timed-out', reason: '5 s are over' } as const;
	expect(outputLines(reply)).toEqual([
		{ kind: 'output', text: 'a' },
		{ kind: 'error', text: 'timed-out: 5 s are over' },
	]);
});
