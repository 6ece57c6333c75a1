/** The figures of a report as Vega-Lite specifications, each with its data inside. Pure. */
import { groupBy } from '../evaluate/group-by.js';
import type { Run } from '../evaluate/run-folder.js';
import { deviation } from '../evaluate/statistics.js';
import { meanOf } from '../evaluate/summary.js';
import { type Figure, figure } from './figure.js';
import { faultRows, patternRows, type StepRow, solveCurve, stepRows } from './rows.js';

type Row = Record<string, unknown>;
type Encoding = Record<string, unknown>;

const WINDOW = 20;
const PATTERNS = 12;
const REWARD = { type: 'quantitative', title: 'reward' };

export function figuresOf(runs: readonly Run[]): Figure[] {
	const rows = runs.flatMap(stepRows);
	// With all names in it, a run has one colour in every figure.
	const byRun = { field: 'run', type: 'nominal', title: 'run', scale: { domain: runs.map(({ name }) => name) } };
	return [...rewardFigures(rows, byRun), ...methodFigures(rows, byRun), ...ownFigures(runs, rows, byRun)];
}

function rewardFigures(rows: readonly StepRow[], byRun: Encoding): Figure[] {
	const rolling = rows.map(({ run, position, reward }, index) => {
		const window = rows.slice(Math.max(0, index - WINDOW + 1), index + 1).filter((row) => row.run === run);
		return { run, position, reward, mean: meanOf(window.map((row) => row.reward)) };
	});
	const x = { field: 'position', type: 'quantitative', title: 'step of the run' };
	return [
		figure('reward-over-steps', 'Reward over steps', `Points: one step each. Line: mean of the last ${WINDOW}.`, {
			data: { values: rolling },
			layer: [
				{
					mark: { type: 'point', filled: true, size: 22, opacity: 0.6 },
					encoding: { x, y: { field: 'reward', ...REWARD }, color: byRun },
				},
				{ mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y: { field: 'mean', ...REWARD }, color: byRun } },
			],
		}),
		bars(
			'reward-by-category',
			'Mean reward by category',
			'Mean over all steps.',
			grouped(rows, 'category'),
			'category',
			byRun,
		),
		matrix(rows),
		figure('complexity', 'Distribution of complexity', 'Measured growth class of each step’s fix.', {
			data: { values: counted(rows, 'complexity') },
			mark: 'bar',
			encoding: {
				x: { field: 'name', type: 'nominal', title: 'growth class', sort: '-y', axis: { labelAngle: 0 } },
				y: { field: 'count', type: 'quantitative', title: 'steps' },
				xOffset: byRun,
				color: byRun,
			},
		}),
	];
}

function methodFigures(rows: readonly StepRow[], byRun: Encoding): Figure[] {
	const methods = grouped(rows, 'method').map((row) => ({ ...row, seconds: (row.seconds as number) / 1000 }));
	return [
		bars(
			'reward-by-method',
			'Reward by method of repair',
			'Mean over the steps that a method made.',
			methods,
			'method',
			byRun,
		),
		figure('cumulative-reward', 'Cumulative reward', 'Sum of all rewards of the run.', {
			data: { values: rows.map(({ run, position, cumulative }) => ({ run, position, cumulative })) },
			mark: { type: 'line', strokeWidth: 2 },
			encoding: {
				x: { field: 'position', type: 'quantitative', title: 'step of the run' },
				y: { field: 'cumulative', type: 'quantitative', title: 'sum of rewards' },
				color: byRun,
			},
		}),
		figure('method-comparison', 'Methods compared', 'Mean time of a fix against mean reward; size: number of steps.', {
			data: { values: methods },
			mark: { type: 'point', filled: true, opacity: 0.8 },
			encoding: {
				x: {
					field: 'seconds',
					type: 'quantitative',
					title: 'seconds to make a fix (symmetric log)',
					scale: { type: 'symlog', constant: 0.01 },
					axis: { tickCount: 4 },
				},
				y: { field: 'mean', ...REWARD, scale: { domain: [0, 1] } },
				size: { field: 'count', type: 'quantitative', title: 'steps', scale: { range: [40, 500] } },
				color: { field: 'name', type: 'nominal', title: 'method' },
				shape: byRun,
			},
		}),
	];
}

function ownFigures(runs: readonly Run[], rows: readonly StepRow[], byRun: Encoding): Figure[] {
	const gaps = rows.flatMap(({ run, hack_gap }) => (hack_gap === null ? [] : [{ run, gap: hack_gap }]));
	const patterns = mostFrequent(runs.flatMap(patternRows));
	const rate = { field: 'rate', type: 'quantitative', title: 'share solved', scale: { domain: [0, 1] } };
	return [
		figure('solve-rate', 'Solve rate over attempts', 'Share of episodes that are solved within so many steps.', {
			data: { values: runs.flatMap(solveCurve) },
			mark: { type: 'line', point: true, strokeWidth: 2 },
			encoding: {
				x: { field: 'attempts', type: 'ordinal', title: 'attempts', axis: { labelAngle: 0 } },
				y: rate,
				color: byRun,
			},
		}),
		figure(
			'hack-gap',
			'Hack gap',
			'Visible minus held-out pass ratio of each step; right of 0 a fix fits only the visible tests.',
			{
				data: { values: gaps },
				mark: 'bar',
				encoding: {
					x: { field: 'gap', type: 'quantitative', bin: { step: 0.1, extent: [-1, 1] }, title: 'hack gap' },
					y: { aggregate: 'count', title: 'steps' },
					color: byRun,
				},
			},
		),
		figure('error-patterns', 'Error patterns', `The ${PATTERNS} most frequent; a step may show several.`, {
			data: { values: patterns },
			height: { step: 18 },
			mark: 'bar',
			encoding: {
				y: { field: 'pattern', type: 'nominal', title: null, sort: '-x', axis: { labelLimit: 260 } },
				x: { aggregate: 'count', title: 'steps', axis: { tickMinStep: 1, format: 'd' } },
				color: byRun,
			},
		}),
		figure(
			'infrastructure',
			'Infrastructure errors over time',
			'Each point is a fault of a server or endpoint, also where a retry helped.',
			{
				data: { values: runs.flatMap(faultRows) },
				mark: { type: 'point', filled: true, size: 40 },
				encoding: {
					x: { field: 'minute', type: 'quantitative', title: 'minutes since the start' },
					y: { field: 'where', type: 'nominal', title: null },
					color: { field: 'what', type: 'nominal', title: 'fault' },
				},
			},
		),
	];
}

function bars(
	name: string,
	title: string,
	caption: string,
	values: readonly Row[],
	axis: string,
	byRun: Encoding,
): Figure {
	const encoding: Encoding = {
		x: { field: 'name', type: 'nominal', title: axis, axis: { labelAngle: 0 } },
		y: { field: 'mean', ...REWARD, title: 'mean reward', scale: { domain: [0, 1] } },
		xOffset: byRun,
		color: byRun,
	};
	return figure(name, title, caption, { data: { values }, mark: 'bar', encoding });
}

/** Difficulty against mean, maximum and deviation, a panel for each run. */
function matrix(rows: readonly StepRow[]): Figure {
	const values = grouped(rows, 'difficulty').flatMap(({ run, name, mean, max, deviation: std }) =>
		Object.entries({ mean, max, std }).map(([measure, value]) => ({ run, name, measure, value: Number(value) })),
	);
	const encoding: Encoding = {
		x: { field: 'measure', type: 'nominal', title: null, sort: ['mean', 'max', 'std'], axis: { labelAngle: 0 } },
		y: { field: 'name', type: 'nominal', title: 'difficulty', sort: ['easy', 'medium', 'hard'] },
	};
	const text = { field: 'value', type: 'quantitative', format: '.2f' };
	const color = { field: 'value', type: 'quantitative', title: 'reward', scale: { scheme: 'blues', domain: [0, 1] } };
	return figure('difficulty', 'Difficulty', 'Mean, maximum and standard deviation of the reward.', {
		data: { values },
		facet: { field: 'run', type: 'nominal', title: null },
		columns: 2,
		spec: {
			...{ width: 210, height: 130 },
			layer: [
				{ mark: 'rect', encoding: { ...encoding, color } },
				{
					mark: { type: 'text', fontSize: 13 },
					encoding: {
						...encoding,
						text,
						color: { condition: { test: 'datum.value > 0.5', value: '#fff' }, value: '#1b1f24' },
					},
				},
			],
		},
	});
}

function grouped(rows: readonly StepRow[], name: 'category' | 'difficulty' | 'method'): Row[] {
	return [...groupBy(rows, (row) => `${row.run}\n${row[name]}`).values()].map((members) => {
		const rewards = members.map(({ reward }) => reward);
		return {
			...{ run: members[0]?.run, name: members[0]?.[name], count: members.length },
			...{ mean: meanOf(rewards), max: Math.max(...rewards), deviation: deviation(rewards) },
			seconds: meanOf(members.map(({ thinking_ms }) => thinking_ms)),
		};
	});
}

function counted(rows: readonly StepRow[], name: 'complexity'): Row[] {
	return [...groupBy(rows, (row) => `${row.run}\n${row[name]}`).values()].map((members) => ({
		...{ run: members[0]?.run, name: members[0]?.[name], count: members.length },
	}));
}

function mostFrequent(rows: readonly { run: string; pattern: string }[]): Row[] {
	const often = [...groupBy(rows, ({ pattern }) => pattern)].sort(([, a], [, b]) => b.length - a.length);
	const shown = new Set(often.slice(0, PATTERNS).map(([pattern]) => pattern));
	return rows.filter(({ pattern }) => shown.has(pattern));
}
