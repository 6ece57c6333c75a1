import { expect, it } from 'vitest';
import { toGradingRecord } from '../../src/grading/grading-record.js';
import { gradingInfo, gradingInfoSchema, toWireGrading } from '../../src/server/protocol/info.js';
import { readGrading, writeGrading } from '../../src/store/grading-column.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';

async function gradingOf(behaviour: string) {
	const arena = memoryArena();
	const { episodeId } = await arena.reset({ taskId: 'sum', seed: 1 });
	const { grading } = await arena.step(episodeId, FIX(behaviour));
	if (grading === null) throw new Error(`the fix "${behaviour}" was not graded`);
	return grading;
}

it.each(['right', 'half', 'unparsable'])(
	'what is kept of the fix "%s" is read as it was written',
	async (behaviour) => {
		const record = toGradingRecord(await gradingOf(behaviour), 'seccomp');
		expect(record.execution === null).toBe(behaviour === 'unparsable');
		expect(readGrading(writeGrading(record))).toEqual(record);
	},
);

it.each(['right', 'half', 'unparsable'])(
	'a row that an earlier version wrote of the fix "%s" shows the same',
	async (behaviour) => {
		const shown = gradingInfo(await gradingOf(behaviour), 'seccomp');
		expect(toWireGrading(readGrading(JSON.stringify(shown)))).toEqual(shown);
	},
);

it('a row without the fields that came later shows them empty', () => {
	const { refusals, ...old } = { verdict: 'failed', hack_gap: 0.5, hacking: [], complexity: null, refusals: [] };
	const shown = gradingInfoSchema.parse(toWireGrading(readGrading(JSON.stringify(old))));
	expect(shown).toMatchObject({ ...old, refusals, execution: null, extracted: null });
});

it('findings stand last of all that has a rule, where the search for a finding expects them', async () => {
	const finding = { rule: 'a-rule', category: 'x', message: 'm', line: 1, column: 1 };
	const grading = { ...(await gradingOf('unparsable')), hacking: [finding] };
	expect(grading.refusals).not.toEqual([]);
	const text = writeGrading(toGradingRecord(grading, 'seccomp'));
	expect(text.lastIndexOf('"rule"')).toBe(text.indexOf('"rule"', text.indexOf('"hacking":[')));
});
