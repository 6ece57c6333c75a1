/** The grading report as text: a table, and what one must know to read it. */
import { MEBIBYTE } from '../../units.js';
import { type Machine, machineLine } from '../target/machine.js';
import { BARE_FORK, ONE_PROCESS, type Row, type ThroughputReport } from './grading.js';
import type { SolvedRatio } from './solved-ratio.js';

/** The last two columns are quotients of medians: how often this goes into one process, and a bare fork into this. */
const HEADER = [
	'grading',
	'in flight',
	'p50 ms',
	'p95 ms',
	'p99 ms',
	'per second',
	'one process / this',
	'this / bare fork',
];

export function formatGrading(report: ThroughputReport): string {
	const { machine, idleMemory } = report;
	const fork = report.rows.find(({ what }) => what === BARE_FORK);
	const cells = report.rows.map((row) => toCells(row, report.rows, fork));
	return [
		machineLine(machine),
		`${report.workers} workers, isolation ${report.isolation}, ${report.rounds} rounds after a warm-up; client and server share the cores`,
		...busyNote(machine),
		'',
		...align([HEADER, ...cells]),
		'',
		...align([RATIO_HEADER, ...report.solvedRatios.map(toRatioCells)]),
		'',
		`reset, p50: ${report.resetP50Ms.toFixed(2)} ms`,
		`idle server with 2 workers, ${idleMemory.processes} processes: RSS ${mebibytes(idleMemory.rssBytes)}, PSS ${mebibytes(idleMemory.pssBytes)} (Node alone: RSS ${mebibytes(idleMemory.rootRssBytes)})`,
	].join('\n');
}

const RATIO_HEADER = ['one at a time', 'failing p50 ms', 'solved p50 ms', 'solved / failing'];

function toRatioCells({ taskId, failingP50Ms, solvedP50Ms }: SolvedRatio): string[] {
	return [taskId, ...[failingP50Ms, solvedP50Ms].map((ms) => ms.toFixed(1)), (solvedP50Ms / failingP50Ms).toFixed(2)];
}

/** Half a core's worth of other work shows in every figure. */
function busyNote({ loadBefore }: Machine): string[] {
	return loadBefore < 0.5
		? []
		: [`NOT QUIET: a load of ${loadBefore.toFixed(1)} before the start; figures are too high`];
}

function toCells(row: Row, rows: readonly Row[], fork: Row | undefined): string[] {
	const classic = rows.find(({ what, inFlight }) => what === ONE_PROCESS && inFlight === row.inFlight);
	return [
		row.what,
		String(row.inFlight),
		...[row.p50, row.p95, row.p99].map((value) => value.toFixed(1)),
		row.perSecond.toFixed(0),
		quotient(classic, row),
		// A bare fork waits for nobody, so only a grading that waits for nobody compares with it.
		row.inFlight === 1 ? quotient(row, fork) : '',
	];
}

function quotient(above: Row | undefined, below: Row | undefined): string {
	return above === undefined || below === undefined ? '' : (above.p50 / below.p50).toFixed(2);
}

function mebibytes(bytes: number | null): string {
	return bytes === null ? 'not readable by this user' : `${(bytes / MEBIBYTE).toFixed(0)} MiB`;
}

/** Text to the left, numbers to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
	return rows.map((row) =>
		row
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ')
			.trimEnd(),
	);
}
