/** The retry policy as a table: how a try ended and what came before → what becomes of the job. */
import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Outcome, type Tries } from '../../src/sandbox/retry-policy.js';

const report = (retry: 'killed' | 'host-busy' | 'deadline' | null): Outcome => ({ kind: 'report', retry });
const lost: Outcome = { kind: 'harness-lost' };
const infrastructure: Outcome = { kind: 'infrastructure' };
const tries = (count: number, harnessLost = 0, hasTime = true): Tries => ({ count, harnessLost, hasTime });

const ROWS: readonly (readonly [what: string, outcome: Outcome, tries: Tries, becomes: string])[] = [
	['a report', report(null), tries(1), 'report'],
	['a report of a second try', report(null), tries(2, 1), 'report'],
	['a fix that somebody killed', report('killed'), tries(1), 'retry'],
	['a fix that somebody killed twice', report('killed'), tries(2), 'retry'],
	['a fix that somebody killed three times', report('killed'), tries(3), 'sandbox_unavailable'],
	['a fix that somebody killed, with no time left', report('killed'), tries(1, 0, false), 'sandbox_unavailable'],
	['a fix that a busy host made late', report('host-busy'), tries(1), 'retry'],
	['a fix that was late twice', report('host-busy'), tries(2), 'timed_out'],
	['a fix that was late, with no time left', report('host-busy'), tries(1, 0, false), 'timed_out'],
	['a grading that the deadline cut short', report('deadline'), tries(1), 'timed_out'],
	['a harness lost beside the fix', lost, tries(1, 1), 'retry after a known fix'],
	['a harness lost beside the fix, twice', lost, tries(2, 2), 'crashed'],
	['a harness lost after a failure of ours', lost, tries(2, 1), 'retry after a known fix'],
	['a harness lost for the first time in the third try', lost, tries(3, 1), 'sandbox_unavailable'],
	['a harness lost twice with a failure of ours in between', lost, tries(3, 2), 'crashed'],
	['a harness that a value kept busy', { kind: 'overrun' }, tries(1), 'timed-out'],
	['a failure of ours', infrastructure, tries(1), 'retry'],
	['a failure of ours after a lost harness', infrastructure, tries(2, 1), 'retry after a known fix'],
	['a third failure of ours', infrastructure, tries(3), 'sandbox_unavailable'],
	['a known fix that does not pass', { kind: 'control-failed' }, tries(2, 1), 'sandbox_unavailable'],
	['a client that went away', { kind: 'stopped' }, tries(1), 'cancelled'],
	['no time to begin', { kind: 'no-time' }, tries(1), 'timed_out'],
	['no time after a lost harness', { kind: 'no-time' }, tries(2, 1), 'timed_out'],
];

describe('the retry policy', () => {
	it.each(ROWS)('%s', (_what, outcome, before, becomes) => {
		expect(inWords(decide(outcome, before))).toBe(becomes);
	});

	it('never scores a failure of ours, and never tries for ever', () => {
		for (const outcome of [infrastructure, lost, report('killed')]) {
			expect(['error', 'crashed']).toContain(decide(outcome, tries(4, outcome === lost ? 2 : 0)).kind);
			expect(decide(outcome, tries(1, outcome === lost ? 1 : 0)).kind).not.toBe('report');
		}
	});
});

function inWords(decision: Decision): string {
	if (decision.kind === 'error') return decision.code;
	return decision.kind === 'retry' && decision.control ? 'retry after a known fix' : decision.kind;
}
