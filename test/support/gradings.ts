/** Facts for grading tests: pre-check reports, sandbox reports and test outcomes with everything at its most ordinary. */
import type { Evaluation } from '../../src/episode/arena.js';
import type { EfficiencyVerdict } from '../../src/grading/efficiency.js';
import type { Grading } from '../../src/grading/grading.js';
import type { PrecheckReport } from '../../src/precheck/precheck.js';
import type {
	EfficiencyMeasurement,
	SandboxReport,
	TestGroup,
	TestOutcome,
	TestStatus,
} from '../../src/sandbox/sandbox.js';

export function accepted(source = 'def add(a, b):\n    return a + b\n'): PrecheckReport {
	return {
		source,
		extracted: null,
		verdict: 'ok',
		refusals: [],
		program: null,
		fingerprint: `print of ${source}`,
	};
}

export function refused(verdict: 'syntax-error' | 'rejected', message = 'unexpected end of file'): PrecheckReport {
	const refusals = [{ rule: 'unparsable', message, line: 2, column: 7 }];
	return {
		source: 'def add(a, b:',
		extracted: null,
		verdict,
		refusals,
		program: null,
		fingerprint: 'print of nothing',
	};
}

export function outcome(group: TestGroup, name: string, status: TestStatus, message = ''): TestOutcome {
	return { group, name, status, message, tier: 'Basic' };
}

/** `'ppf'`: two passed tests and a failed one; e error, t timeout, s skipped. */
export function outcomes(group: TestGroup, letters: string): TestOutcome[] {
	const statuses = { p: 'passed', f: 'failed', e: 'error', t: 'timeout', s: 'skipped' } as const;
	return [...letters].map((letter, i) => {
		const status = statuses[letter as keyof typeof statuses];
		const name = group === 'fresh' ? `fresh[${i}]` : `Basic.test_${i}`;
		return outcome(group, name, status, status === 'failed' && group === 'visible' ? `expected ${i}, got -1` : '');
	});
}

/** Figures that grading takes for a level, of a task that declares O(n). */
export function measured(level: 0 | 0.1 | 0.4 | 0.7 | 1): EfficiencyMeasurement {
	const figures = { 1: [1.2, 0.05], 0.7: [45, 0.1], 0.4: [123.45, 1.02], 0.1: [900, 2.1], 0: [null, null] } as const;
	const [ratio, excessGrowth] = figures[level];
	return {
		outcome: level === 0 ? 'wrong-value' : 'measured',
		detail: '',
		ratio,
		excessGrowth,
		prepared: 0,
		reached: true,
		looks: [],
	};
}

/** A judged cost as grading tells it. */
export function judged(level: EfficiencyVerdict['level'], reason = ''): EfficiencyVerdict {
	return { measured: 'O(n)', reference: 'O(n)', ratio: 12.345, level, reason };
}

/** A run that ended well with everything passed, unless told otherwise. */
export function ran(overrides: Partial<SandboxReport> = {}): SandboxReport {
	const tests = overrides.tests ?? [...outcomes('visible', 'pp'), ...outcomes('heldout', 'pp')];
	return {
		verdict: tests.every(({ status }) => status === 'passed') ? 'passed' : 'failed',
		compiled: true,
		imported: true,
		tests,
		errorText: '',
		errorLine: null,
		stdout: '',
		stderr: '',
		cpuTimeMs: 3.2,
		wallTimeMs: 4.5,
		peakMemoryBytes: 9_000_000,
		findings: [],
		efficiency: measured(1),
		isolation: 'seccomp',
		...overrides,
	};
}

/** A fix that compiled but stopped while it was loaded. */
export function notImported(): SandboxReport {
	return ran({
		verdict: 'import-error',
		imported: false,
		tests: [...outcomes('visible', 'ee'), ...outcomes('heldout', 'e')],
		errorText: "Traceback (most recent call last):\n  line 1\nNameError: name 'x' is not defined.",
		efficiency: null,
	});
}

/** The gradings of a group in which every fix was scored. */
export function gradingsOf(evaluations: readonly Evaluation[]): Grading[] {
	return evaluations.map((evaluation) => {
		if (!evaluation.scored) throw evaluation.error;
		return evaluation.grading;
	});
}
