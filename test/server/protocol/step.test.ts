import { describe, expect, it } from 'vitest';
import { InvalidRequest, parseWire } from '../../../src/server/protocol/parse-request.js';
import { stepBody, toStepCommand } from '../../../src/server/protocol/step.js';

function command(body: unknown) {
	return toStepCommand(parseWire(stepBody, body, ['body']), ['body']);
}

describe('toStepCommand', () => {
	it.each([
		[undefined, 45_000],
		[null, 45_000],
		[30, 30_000],
		[1.5, 1500],
		[0.05, 50],
		[45, 45_000],
		[3600, 45_000],
	])('turns timeout_s %s into %i ms', (timeout_s, timeoutMs) => {
		expect(command({ action: 'x', timeout_s }).timeoutMs).toBe(timeoutMs);
	});

	it('takes an empty episode_id for none', () => {
		expect(command({ action: 'x', episode_id: '' }).episodeId).toBeNull();
		expect(command({ action: 'x', episode_id: 'e' }).episodeId).toBe('e');
	});

	it('keeps the fix as it came, to the last character', () => {
		const fix = '\uFEFFdef f():\r\n\treturn "\u0000\uD800"  ';
		expect(command({ action: { proposed_fix: fix } }).proposed).toEqual({ fix });
	});

	it('takes an edit where there is no fix', () => {
		expect(command({ action: { edit_id: 'e' } }).proposed).toEqual({ editId: 'e' });
		expect(command({ edit_id: 'e', proposed_fix: 'x' }).proposed).toEqual({ fix: 'x' });
		expect(() => command({ edit_id: '' })).toThrow(InvalidRequest);
	});

	it('does not take a fix from outside of a wrapper that has none', () => {
		expect(() => command({ action: {}, proposed_fix: 'x' })).toThrow(InvalidRequest);
	});
});
