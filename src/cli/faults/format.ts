/** The faults' report as text. */
import { table } from '../table.js';
import type { FaultReport, FaultRow } from './run.js';

const HEADER = ['fault', 'times', 'requests', 'right', 'invented', 'recovered after ms', 'errors'];

export function formatFaults(report: FaultReport): string {
	const { isolation, workers, seed, rows } = report;
	const done = rows.filter(({ skipped }) => skipped === null);
	return [
		`${workers} workers, isolation ${isolation}, seed ${seed}`,
		'',
		table(HEADER, done.map(toCells)),
		...rows.flatMap(({ fault, skipped }) => (skipped === null ? [] : [`skipped: ${fault} (${skipped})`])),
		...faultProblems(report).map((problem) => `PROBLEM: ${problem}`),
	].join('\n');
}

/** What no fault may bring about, one sentence each. */
export function faultProblems({ rows }: FaultReport): string[] {
	return rows
		.filter(({ skipped }) => skipped === null)
		.flatMap(({ fault, times, invented, inventions, recoveryMs, errors }) => [
			...(times === 0 ? [`${fault}: nothing was there to be hit`] : []),
			...(invented > 0
				? [`${fault}: ${invented} rewards were invented`, ...inventions.map((what) => `${fault}: ${what}`)]
				: []),
			...(errors.unanswered ? [`${fault}: ${errors.unanswered} requests got no answer`] : []),
			...(recoveryMs === null ? [`${fault}: the pool did not recover`] : []),
		]);
}

function toCells({ fault, times, requests, right, invented, recoveryMs, errors }: FaultRow): string[] {
	const parts = Object.entries(errors).map(([code, count]) => `${code} ×${count}`);
	return [
		fault,
		String(times),
		String(requests),
		String(right),
		String(invented),
		recoveryMs === null ? 'NEVER' : recoveryMs.toFixed(0),
		parts.length === 0 ? 'none' : parts.join(', '),
	];
}
