import { describe, expect, it } from 'vitest';
import { answerIn } from '../../../src/cli/faults/subjects.js';

const reply = (item: object) => JSON.stringify({ results: [item] });

describe('what a fix got while a fault went on', () => {
	it('is a reward, whatever its worth', () => {
		expect(answerIn(reply({ scored: true, reward: 0.01, info: { verdict: 'failed' } }))).toEqual({ reward: 0.01 });
	});

	it('is an error where the item says that it stayed unscored', () => {
		const item = { scored: false, reward: null, info: { verdict: null }, error: { code: 'sandbox_unavailable' } };
		expect(answerIn(reply(item))).toEqual({ unscored: 'sandbox_unavailable' });
	});

	it.each([
		['a reward beside an error', { scored: false, reward: 0.5, error: { code: 'sandbox_unavailable' } }, 0.5],
		['no reward and no error', { scored: true, reward: null }, Number.NaN],
		['an unscored item without a reason', { scored: false, reward: null }, Number.NaN],
	])('is a reward that nothing explains for %s', (_what, item, reward) => {
		expect(answerIn(reply(item))).toEqual({ reward });
	});
});
