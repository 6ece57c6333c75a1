/**
 * What becomes of a job after one try: a pure function of how the try ended and of the tries before it. No failure pays and none of
 * ours is scored: what the machinery did is tried once more and then an error, and a fix is held to have ended its harness only when
 * that happened twice and a known fix passed on the same worker in between.
 */
import type { ErrorCode } from '../errors.js';

/** How one try ended. */
export type Outcome =
	/** The harness reported; `retry` names a cause that may lie outside the fix. */
	| { readonly kind: 'report'; readonly retry: null | 'killed' | 'host-busy' | 'deadline' }
	/** The harness ended or hung while it graded the fix, and nobody else ended it. */
	| { readonly kind: 'harness-lost' }
	/** A value of the fix kept the harness busy until the time of the grading was over, and the kernel ended it. */
	| { readonly kind: 'overrun' }
	/** Machinery of ours failed without the fix's doing: a worker killed from outside, one that did not load the task. */
	| { readonly kind: 'infrastructure' }
	/** The known fix did not pass on a fresh worker. */
	| { readonly kind: 'control-failed' }
	/** The job was ended from outside. */
	| { readonly kind: 'stopped' }
	/** Too little time is left to begin. */
	| { readonly kind: 'no-time' };

/** What happened to the job so far, the try that just ended included. */
export interface Tries {
	/** 1 after the first. */
	readonly count: number;
	/** Tries that ended with the harness lost. */
	readonly harnessLost: number;
	/** Enough time is left for a try as long as this one. */
	readonly hasTime: boolean;
}

export type Decision =
	| { readonly kind: 'report' }
	/** `control`: grade a known fix on the fresh worker first. */
	| { readonly kind: 'retry'; readonly control: boolean }
	/** A report that says the fix ended its harness. */
	| { readonly kind: 'crashed' }
	/** A report that says that its time was over. */
	| { readonly kind: 'timed-out' }
	| { readonly kind: 'error'; readonly code: ErrorCode; readonly message: string };

const TRIES = 2;
/** Where somebody else ended the fix's process. */
const KILLED_TRIES = 3;
const LATE = 'not graded in time: the server was too busy; send it again, or give it more time with timeout_s';

export function decide(outcome: Outcome, tries: Tries): Decision {
	switch (outcome.kind) {
		case 'report':
			return afterReport(outcome.retry, tries);
		case 'harness-lost':
			if (tries.harnessLost >= TRIES) return { kind: 'crashed' };
			return tries.count > TRIES ? failed(failedTimes(tries)) : { kind: 'retry', control: true };
		case 'overrun':
			return { kind: 'timed-out' };
		case 'infrastructure':
			if (tries.count > TRIES) return failed(failedTimes(tries));
			return { kind: 'retry', control: tries.harnessLost > 0 };
		case 'control-failed':
			return failed('the sandbox is at fault: a fix that is known to be right does not pass either; try again later');
		case 'stopped':
			return { kind: 'error', code: 'cancelled', message: 'the client went away' };
		case 'no-time':
			return late();
		default:
			return outcome satisfies never;
	}
}

function afterReport(retry: Extract<Outcome, { kind: 'report' }>['retry'], tries: Tries): Decision {
	if (retry === null) return { kind: 'report' };
	if (retry === 'deadline') return late();
	const most = retry === 'killed' ? KILLED_TRIES : TRIES;
	if (tries.count < most && tries.hasTime) return { kind: 'retry', control: false };
	// It has waited for a processor for so long that nothing is known of it.
	if (retry === 'host-busy') return late();
	// A fix cannot send itself SIGKILL: somebody else ended it, again.
	return failed(`the process of the fix was killed from outside (tries: ${tries.count}); try again later`);
}

function failed(message: string): Decision {
	return { kind: 'error', code: 'sandbox_unavailable', message };
}

function failedTimes({ count }: Tries): string {
	return `the sandbox failed ${count} times for reasons of its own; try again later`;
}

function late(): Decision {
	return { kind: 'error', code: 'timed_out', message: LATE };
}
