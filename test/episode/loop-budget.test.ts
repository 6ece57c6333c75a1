/** Synchronous work in turns: the event loop answers others in between, and what fails ends nobody else's turn. */
import { expect, it } from 'vitest';
import { createLoopBudget } from '../../src/episode/loop-budget.js';

/** Works of so many milliseconds each, on a clock that only they move, and the turns of the event loop between them. */
async function runAll(durationsMs: readonly number[]): Promise<string[]> {
	let nowMs = 0;
	const withinBudget = createLoopBudget(() => nowMs);
	const events: string[] = [];
	const works = () => events.filter((event) => event !== '|').length;
	const heartbeat = () => {
		events.push('|');
		if (works() < durationsMs.length) setImmediate(heartbeat);
	};
	setImmediate(heartbeat);
	await Promise.all(
		durationsMs.map((ms, index) =>
			withinBudget(() => {
				nowMs += ms;
				events.push(String(index));
			}),
		),
	);
	return events;
}

it('lets the event loop go round between two long pieces of work', async () => {
	expect((await runAll([30, 30, 30])).join('')).toMatch(/^0\|+1\|+2\|*$/);
});

it('does short pieces of work together, in their order', async () => {
	expect((await runAll([1, 1, 1, 1, 1, 1])).join('')).toMatch(/^0123\|+45\|*$/);
});

it('answers what the work throws to the one who asked for it', async () => {
	const withinBudget = createLoopBudget();
	const failing = withinBudget(() => {
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	expect(await withinBudget(() => 5)).toBe(5);
});
