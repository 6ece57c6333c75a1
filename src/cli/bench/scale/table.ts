/** The report on scale as text. */
import { MEBIBYTE } from '../../../units.js';
import { table } from '../../table.js';
import { machineLine } from '../../target/machine.js';
import { ceilingOf, predict } from './model.js';
import { REAL, type ScaleReport, type ScaleRow, STUB } from './scale.js';
import type { SessionsReport } from './sessions.js';
import { KINDS } from './usage.js';

const MODELLED_CORES = [16, 64, 192];

export function formatScale(report: ScaleReport): string {
	const { machine, isolation, rows, systemCalls, sessions } = report;
	return [
		machineLine(machine),
		`isolation ${isolation}, a load of ${machine.loadBefore.toFixed(1)} before the start; client and server share the cores`,
		'',
		table(RATE_HEADER, rows.map(rateCells)),
		'',
		'By process, each grading:',
		table(
			['workers', 'way', 'process', 'CPU ms', 'page faults', 'context switches', 'system calls'],
			processCells(report),
		),
		systemCalls === null ? '(system calls: strace is not there or not allowed)' : '',
		'Modelled from the rows of this run; see docs/scaling.md for what is assumed:',
		table(
			['way', 'cores', 'one replica, per second', 'bound by', 'replicas for all cores', 'per second'],
			modelCells(rows),
		),
		...(sessions === null ? [] : ['', sessionsText(sessions)]),
	].join('\n');
}

const RATE_HEADER = [
	'workers',
	'way',
	'per second',
	'main thread ms',
	'in bare forks',
	'all processes, in bare forks',
	'main thread busy',
	'ceiling, per second',
];

function rateCells(row: ScaleRow): string[] {
	return [
		workersOf(row),
		row.way,
		row.perSecond.toFixed(0),
		fixed(row.mainMs, 2),
		fixed(row.mainMs / row.forkMs, 2),
		row.what === REAL ? (row.allMs / row.forkMs).toFixed(2) : '',
		fixed(row.mainBusy * 100, 0, ' %'),
		fixed(ceilingOf(row), 0),
	];
}

/** Nothing for what was not measured, which JSON has as null. */
function fixed(value: number, digits: number, unit = ''): string {
	return Number.isFinite(value) ? `${value.toFixed(digits)}${unit}` : '';
}

function workersOf({ what, workers }: ScaleRow): string {
	return what === REAL ? String(workers) : `${workers} (${what})`;
}

/** Of the most real workers: where more of them are, the figures are the same. */
function processCells({ rows, systemCalls }: ScaleReport): string[][] {
	return mostWorkers(rows).flatMap((row, index) =>
		KINDS.map((kind) => {
			const { cpuMs, pageFaults, contextSwitches } = row.usage[kind];
			const calls = index > 0 ? undefined : systemCalls?.[kind === 'zygotes' ? 'zygotes and candidates' : kind];
			return [
				workersOf(row),
				row.way,
				kind,
				cpuMs.toFixed(2),
				pageFaults.toFixed(0),
				fixed(contextSwitches, 1),
				calls === undefined ? '' : `${calls.toFixed(0)}${kind === 'zygotes' ? ' (with candidates)' : ''}`,
			];
		}),
	);
}

/** The main thread's share is taken from the stub, where Node runs as it does before many workers. */
function modelCells(rows: readonly ScaleRow[]): string[][] {
	return mostWorkers(rows).flatMap(({ way, allMs, mainMs, forkMs }) => {
		const alone = rows.find((row) => row.what === STUB && row.way === way);
		const mainThere = alone === undefined ? mainMs : (alone.mainMs / alone.forkMs) * forkMs;
		return MODELLED_CORES.map((cores) => {
			const model = predict({ mainMs: mainThere, allMs }, cores);
			const { perReplica, bound, replicas, perMachine } = model;
			return [way, String(cores), perReplica.toFixed(0), bound, String(replicas), perMachine.toFixed(0)];
		});
	});
}

function mostWorkers(rows: readonly ScaleRow[]): ScaleRow[] {
	const real = rows.filter(({ what }) => what === REAL);
	const most = Math.max(...real.map(({ workers }) => workers));
	return real.filter(({ workers }) => workers === most);
}

function sessionsText({ sessions, graded, refused, p50Ms, p99Ms, allMs, idleRssBytes, mostRssBytes }: SessionsReport) {
	const others = Object.entries(refused).map(([code, count]) => `${count} ${code}`);
	const mebibytes = (bytes: number) => (bytes / MEBIBYTE).toFixed(0);
	return [
		`${sessions} /ws sessions step at once: ${graded} graded, ${others.join(', ') || 'none refused'};`,
		`p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms, all in ${(allMs / 1000).toFixed(1)} s (${((graded / allMs) * 1000).toFixed(0)} a second);`,
		`Node's RSS ${mebibytes(idleRssBytes)} MiB with all of them idle, at most ${mebibytes(mostRssBytes)} MiB while they step.`,
	].join('\n');
}
