/**
 * The 46 checks of OpenEnv's severity policy v2, each with a measurement of our own: upstream has graders for a part of them only, and whoever
 * chooses an environment wants an answer to all. A check that needs what is not there (a registry, a second host) says so and claims nothing.
 */
import type { ArenaUnderTest, Facts } from './arena-under-test.js';

const STATUSES = ['pass', 'fail', 'not measured'] as const;

export interface Finding {
	readonly status: (typeof STATUSES)[number];
	/** What was measured, with its numbers. */
	readonly evidence: string;
}

export interface Check {
	/** As in the policy, such as `semantic.floor_gap`. */
	readonly id: string;
	measure(arena: ArenaUnderTest, facts: Facts): Finding | Promise<Finding>;
}

export function verdict(passed: boolean, evidence: string): Finding {
	return { status: passed ? 'pass' : 'fail', evidence };
}

export function notMeasured(evidence: string): Finding {
	return { status: 'not measured', evidence };
}
