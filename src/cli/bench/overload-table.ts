/** The overload report as text. */
import { table } from '../table.js';
import { machineLine } from '../target/machine.js';
import type { OverloadReport, OverloadRow } from './overload.js';

const HEADER = ['run', 'in flight', 'sessions', 'graded', 'per second', 'p50 ms', 'p99 ms', 'fewest / most', 'refused'];

export function formatOverload({
	machine,
	workers,
	isolation,
	rows,
	rateBesideHanging,
	problems,
}: OverloadReport): string {
	return [
		machineLine(machine),
		`a load of ${machine.loadBefore.toFixed(1)} before the start, ${workers} workers, isolation ${isolation}; client and server share the cores`,
		'',
		table(HEADER, rows.map(toCells)),
		'',
		`beside one hanging session the others have ${(rateBesideHanging * 100).toFixed(0)} % of the rate that they have without it`,
		...problems,
	].join('\n');
}

function toCells(row: OverloadRow): string[] {
	const refused = Object.entries(row.refused).map(([code, count]) => `${count} ${code}`);
	return [
		row.what,
		String(row.inFlight),
		String(row.sessions),
		String(row.graded),
		row.perSecond.toFixed(0),
		row.p50.toFixed(1),
		row.p99.toFixed(1),
		`${row.fewest} / ${row.most}`,
		refused.length === 0 ? 'none' : refused.join(', '),
	];
}
