/** The soak's summary as text. */

import { sum } from '../../numbers.js';
import { MEBIBYTE } from '../../units.js';
import { table } from '../table.js';
import { machineLine } from '../target/machine.js';
import type { SoakReport } from './run.js';
import type { Trend } from './trend.js';

export function formatSoak(report: SoakReport): string {
	const { machine, isolation, seed, workers, gradings, seconds, trends } = report;
	return [
		machineLine(machine),
		`${gradings} gradings in ${seconds.toFixed(0)} s (${(gradings / seconds).toFixed(0)} per second), ${workers} workers, isolation ${isolation}, seed ${seed}`,
		'',
		table(['held', 'first', 'last', 'max', 'per 1000 gradings', ''], trends.map(toCells)),
		'',
		listed('honest fixes refused', report.honestRefused),
		listed('hostile fixes passed', report.hostilePassed),
		listed('errors', report.errors),
		`files left after the end: ${report.filesLeft}`,
		...soakProblems(report).map((problem) => `PROBLEM: ${problem}`),
	].join('\n');
}

/** What must not be after a soak, one sentence each. */
export function soakProblems({ trends, honestRefused, hostilePassed, errors, filesLeft }: SoakReport): string[] {
	return [
		...trends.filter(({ grows }) => grows).map(({ measure }) => `${measure} grows`),
		...(total(honestRefused) > 0 ? ['honest fixes were refused'] : []),
		...(total(hostilePassed) > 0 ? ['hostile fixes passed'] : []),
		...(total(errors) > 0 ? ['there were errors'] : []),
		...(filesLeft > 0 ? ['files were left behind'] : []),
	];
}

function toCells({ measure, first, last, max, per1000, grows }: Trend): string[] {
	const isMemory = measure.endsWith('memory');
	const show = (value: number) => (isMemory ? `${(value / MEBIBYTE).toFixed(1)} MiB` : String(value));
	const slope = isMemory ? `${(per1000 / MEBIBYTE).toFixed(2)} MiB` : per1000.toFixed(2);
	return [measure, show(first), show(last), show(max), slope, grows ? 'GROWS' : 'flat'];
}

function listed(title: string, counts: Readonly<Record<string, number>>): string {
	const parts = Object.entries(counts).map(([key, count]) => `${key} ×${count}`);
	return `${title}: ${total(counts)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

function total(counts: Readonly<Record<string, number>>): number {
	return sum(Object.values(counts));
}
