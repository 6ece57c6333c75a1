/** The noise report as text. */
import { table } from '../table.js';
import { machineLine } from '../target/machine.js';
import type { NoiseReport } from './noise.js';

export function formatNoise({ machine, taskId, workers, burners, isolation, rows }: NoiseReport): string {
	const cells = rows.map((row) => [
		row.what,
		String(row.gradings),
		String(row.differing),
		row.medianMs.toFixed(1),
		counts(row.levels),
		counts(row.rewards),
	]);
	return [
		machineLine(machine),
		`a load of ${machine.loadBefore.toFixed(1)} before the start, task ${taskId}, ${workers} workers, isolation ${isolation}, ${burners} other programs burning CPU`,
		'',
		table(['fix', 'gradings', 'differing', 'median ms', 'levels', 'rewards'], cells),
	].join('\n');
}

function counts(tallied: readonly (readonly [string | number, number])[]): string {
	return tallied.map(([value, count]) => `${value} ×${count}`).join(', ');
}
