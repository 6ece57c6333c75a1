/** The report on the store as text. */
import { table } from '../table.js';
import { machineLine } from '../target/machine.js';
import type { StoreReport } from './store.js';

export function formatStore({ machine, workers, inFlight, rounds, rows, steps, reading }: StoreReport): string {
	const cost = rows.map((row) => [
		row.store,
		row.perSecond.toFixed(0),
		`${(row.ofUnrecorded * 100).toFixed(1)} %`,
		row.p50.toFixed(1),
		row.p95.toFixed(1),
		String(row.samples),
	]);
	const read = reading.map(({ what, medianMs, worstMs }) => [what, medianMs.toFixed(1), worstMs.toFixed(1)]);
	return [
		machineLine(machine),
		`${workers} workers, ${inFlight} in flight, ${rounds} rounds in turn`,
		'',
		table(['store', 'steps/s', 'of off', 'p50 ms', 'p95 ms', 'steps'], cost),
		...(read.length === 0 ? [] : ['', `${steps} recorded steps`, '', table(['read', 'median ms', 'worst ms'], read)]),
	].join('\n');
}
