/** The repair report as text. */
import { table } from '../table.js';
import { machineLine } from '../target/machine.js';
import type { RepairReport } from './repair.js';

export function formatRepair({ machine, workers, budgetMs, rows }: RepairReport): string {
	const share = (count: number, all: number): string => `${count} (${((100 * count) / Math.max(1, all)).toFixed(0)} %)`;
	const cells = rows.map((row) => [
		row.group,
		String(row.tasks),
		share(row.right, row.tasks),
		share(row.plausible - row.right, row.tasks),
		share(row.tasks - row.plausible, row.tasks),
		row.medianTried.toFixed(0),
		row.medianMs.toFixed(0),
		row.p90Ms.toFixed(0),
	]);
	return [
		machineLine(machine),
		`a load of ${machine.loadBefore.toFixed(1)} before the start, ${workers} workers, ${budgetMs} ms a repair`,
		'',
		table(['programs', 'count', 'right', 'overfitting', 'not found', 'candidates', 'median ms', 'p90 ms'], cells),
	].join('\n');
}
