/** The column `info` of a step: a grading's record as JSON. Rows of earlier versions hold what the wire shows of it, and are read too. */
import type { ExecutionRecord, GradingRecord } from '../grading/grading-record.js';

/** How earlier versions wrote it; the first of them without some of the fields. */
interface EarlierForm extends Partial<Omit<GradingRecord, 'execution' | 'counts' | 'hackGap' | 'efficiency'>> {
	readonly verdict: GradingRecord['verdict'];
	readonly execution?: {
		readonly cpu_time_ms: number;
		readonly wall_time_ms: number;
		readonly peak_memory_bytes: number;
		readonly stdout: string;
		readonly stderr: string;
	} | null;
	readonly tests?: GradingRecord['counts'];
	readonly hack_gap: number | null;
	readonly complexity?: GradingRecord['efficiency'];
}

// Findings come last of all that has a rule: the search for steps with a finding relies on it.
export function writeGrading(record: GradingRecord): string {
	return JSON.stringify(record);
}

export function readGrading(text: string): GradingRecord {
	const value: GradingRecord | EarlierForm = JSON.parse(text);
	return 'hack_gap' in value ? fromEarlierForm(value) : value;
}

function fromEarlierForm(earlier: EarlierForm): GradingRecord {
	return {
		verdict: earlier.verdict,
		penalties: earlier.penalties ?? { step: 0, repeat: 0 },
		weights: earlier.weights ?? {},
		unscored: earlier.unscored ?? {},
		extracted: earlier.extracted ?? null,
		refusals: earlier.refusals ?? [],
		execution: earlier.execution ? executionOf(earlier.execution) : null,
		counts: earlier.tests ?? { visible: {}, heldout: {}, fresh: {} },
		hackGap: earlier.hack_gap,
		hacking: earlier.hacking ?? [],
		efficiency: earlier.complexity ?? null,
		judge: earlier.judge ?? { source: 'none', scores: {}, feedback: '' },
		isolation: earlier.isolation ?? 'none',
	};
}

function executionOf(earlier: NonNullable<EarlierForm['execution']>): ExecutionRecord {
	return {
		cpuTimeMs: earlier.cpu_time_ms,
		wallTimeMs: earlier.wall_time_ms,
		peakMemoryBytes: earlier.peak_memory_bytes,
		stdout: earlier.stdout,
		stderr: earlier.stderr,
	};
}
