/** `rewards_log.csv` after RFC 4180: a row for each step. The first columns are those of the usual reward logs, ours follow. */
import type { StepRow } from './rows.js';

const COLUMNS: readonly (keyof StepRow)[] = [
	...(['position', 'task_id', 'step', 'reward', 'cumulative', 'compile_score', 'test_pass_ratio'] as const),
	...(['efficiency_score', 'difficulty', 'category', 'method', 'complexity'] as const),
	...(['run', 'seed', 'model', 'solved', 'done', 'verdict', 'tests_passed', 'tests_total', 'hack_gap'] as const),
	...(['prompt_tokens', 'completion_tokens', 'cost_usd', 'thinking_ms', 'grading_ms'] as const),
];

export function rewardsLog(rows: readonly StepRow[]): string {
	const lines = rows.map((row) => COLUMNS.map((column) => quote(row[column])).join(','));
	return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function quote(cell: string | number | boolean | null): string {
	const text = cell === null ? '' : String(cell);
	// A leading operator would be a formula in a spreadsheet.
	const safe = typeof cell === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
