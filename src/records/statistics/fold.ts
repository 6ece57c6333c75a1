/** Steps added up into the few rows by which statistics are kept: a pure function, so that what is counted can be tested. */
import { DAY_MS, HOUR_MS } from '../../units.js';
import { errorPatterns } from './error-patterns.js';
import type { CountableStep } from './statistics.js';

/** Sums that every breakdown keeps. */
export interface Sums {
	steps: number;
	score_sum: number;
	finished: number;
	solved: number;
	best_sum: number;
	hack_gap_sum: number;
	hack_gaps: number;
	flagged: number;
}

export interface DayTotal extends Sums {
	/** Days since 1970, UTC. */
	readonly day: number;
	readonly agent_id: string;
	readonly rubric: string;
	readonly category: string;
	readonly difficulty: string;
	readonly language: string;
}

export interface HourTotal extends Sums {
	/** Hours since 1970. */
	readonly hour: number;
	readonly agent_id: string;
}

export interface VerdictTotal {
	readonly agent_id: string;
	readonly verdict: string;
	steps: number;
}

export interface ErrorTotal {
	readonly agent_id: string;
	readonly kind: string;
	readonly pattern: string;
	steps: number;
	last_at: number;
	run_id: string;
	step: number;
}

export interface ComplexityTotal {
	readonly agent_id: string;
	/** Empty where it could not be told. */
	readonly measured: string;
	readonly reference: string;
	steps: number;
	score_sum: number;
}

export interface TestTotal {
	readonly task_id: string;
	readonly test_group: string;
	readonly name: string;
	seen: number;
	passed: number;
}

export interface Totals {
	readonly days: readonly DayTotal[];
	readonly hours: readonly HourTotal[];
	readonly verdicts: readonly VerdictTotal[];
	readonly errors: readonly ErrorTotal[];
	readonly complexity: readonly ComplexityTotal[];
	readonly tests: readonly TestTotal[];
}

/** Every list is ordered by key, so that two processes that add theirs at once wait for each other and never in a circle. */
export function foldSteps(steps: readonly CountableStep[]): Totals {
	const days = new Table<DayTotal>();
	const hours = new Table<HourTotal>();
	const verdicts = new Table<VerdictTotal>();
	const errors = new Table<ErrorTotal>();
	const complexity = new Table<ComplexityTotal>();
	const tests = new Table<TestTotal>();
	for (const step of steps) {
		const { agentId: agent_id, rubric, category, difficulty, language, at } = step;
		const dayKey = { day: Math.floor(at / DAY_MS), agent_id, rubric, category, difficulty, language };
		addSums(days.row(dayKey, noSums()), step);
		addSums(hours.row({ hour: Math.floor(at / HOUR_MS), agent_id }, noSums()), step);
		verdicts.row({ agent_id, verdict: step.verdict }, { steps: 0 }).steps += 1;
		addErrors(errors, step);
		addComplexity(complexity, step);
		addTests(tests, step);
	}
	return {
		days: days.ordered(),
		hours: hours.ordered(),
		verdicts: verdicts.ordered(),
		errors: errors.ordered(),
		complexity: complexity.ordered(),
		tests: tests.ordered(),
	};
}

/** A generated bug is one of thousands; what its tests say is said of the task that it was made from. */
function testedTask(taskId: string): string {
	return taskId.startsWith('generated:') ? (taskId.split(':')[1] ?? taskId) : taskId;
}

class Table<Row extends object> {
	readonly #rows = new Map<string, Row>();

	/** The row of a key, made with these sums when it is new. */
	row<Key extends Partial<Row>>(key: Key, start: Omit<Row, keyof Key>): Row {
		const name = Object.values(key).join('\u0000');
		const known = this.#rows.get(name);
		if (known !== undefined) return known;
		const made = { ...key, ...start } as unknown as Row;
		this.#rows.set(name, made);
		return made;
	}

	ordered(): Row[] {
		return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
	}
}

function noSums(): Sums {
	return { steps: 0, score_sum: 0, finished: 0, solved: 0, best_sum: 0, hack_gap_sum: 0, hack_gaps: 0, flagged: 0 };
}

function addSums(sums: Sums, { score, done, solved, bestReward, hackGap, findings }: CountableStep): void {
	sums.steps += 1;
	sums.score_sum += score;
	if (done) {
		sums.finished += 1;
		sums.solved += Number(solved);
		sums.best_sum += bestReward;
	}
	if (hackGap !== null) {
		sums.hack_gap_sum += hackGap;
		sums.hack_gaps += 1;
	}
	sums.flagged += Number(findings.length > 0);
}

function addErrors(table: Table<ErrorTotal>, step: CountableStep): void {
	const { agentId: agent_id, at, runId } = step;
	for (const { kind, pattern } of errorPatterns(step)) {
		const row = table.row({ agent_id, kind, pattern }, { steps: 0, last_at: 0, run_id: '', step: 0 });
		row.steps += 1;
		if (at >= row.last_at) Object.assign(row, { last_at: at, run_id: runId, step: step.step });
	}
}

function addComplexity(table: Table<ComplexityTotal>, { agentId, complexity, score }: CountableStep): void {
	if (complexity === null) return;
	const key = {
		agent_id: agentId,
		measured: complexity.measured ?? '',
		reference: complexity.reference ?? '',
	};
	const row = table.row(key, { steps: 0, score_sum: 0 });
	row.steps += 1;
	row.score_sum += score;
}

/** Fresh inputs differ from step to step and are counted together. */
function addTests(table: Table<TestTotal>, { taskId, outcomes }: CountableStep): void {
	for (const [group, name, status] of outcomes) {
		const key = { task_id: testedTask(taskId), test_group: group, name: group === 'fresh' ? '' : name };
		const row = table.row(key, { seen: 0, passed: 0 });
		row.seen += 1;
		row.passed += Number(status === 'passed');
	}
}
