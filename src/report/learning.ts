/** Figures of a learning run (`examples/learning`): its `results.json` as Vega-Lite specifications. What is drawn was computed there, intervals included. */
import { z } from 'zod';
import { type Figure, figure } from './figure.js';

const interval = { value: z.number(), low: z.number(), high: z.number() };
const policy = z.string();
const measured = { policy, measure: z.string(), ...interval };

export const learningResults = z.object({
	facts: z.record(z.string(), z.number()),
	summary: z.array(z.object({ ...measured, seeds: z.int() })),
	comparisons: z.array(
		z.object({
			after: policy,
			before: policy,
			measure: z.string(),
			difference: z.object(interval),
			ratio: z.object(interval),
		}),
	),
	curves: z.array(z.object({ ...measured, gradings: z.number() })),
	cumulative: z.array(z.object({ policy, attempts: z.int(), ...interval })),
	heat: z.array(z.object({ policy, category: z.string(), bugs: z.int(), value: z.number() })),
	tricks: z.array(z.object({ policy, cheat: z.string(), value: z.number() })),
	speed: z.array(z.object({ minute: z.number(), per_second: z.number(), kind: z.string() })),
});
export type LearningResults = z.output<typeof learningResults>;

type Encoding = Record<string, unknown>;

const FREE = 'free to cheat';
const RATE = { type: 'quantitative', scale: { domain: [0, 1] } };
const GRADINGS = { field: 'gradings', type: 'quantitative', title: 'gradings', axis: { format: '~s', tickCount: 6 } };
const BY_POLICY = {
	field: 'policy',
	type: 'nominal',
	title: null,
	legend: { orient: 'bottom', columns: 2, labelLimit: 260 },
};

export function learningFigures({ curves, cumulative, heat, tricks, speed }: LearningResults): Figure[] {
	const of = (measure: string) => curves.filter((row) => row.measure === measure);
	const honest = (rows: LearningResults['curves']) => rows.filter((row) => !row.policy.endsWith(FREE));
	const free = (rows: LearningResults['curves']) => rows.filter((row) => row.policy.endsWith(FREE));
	const band = 'Bands: 95 %, bootstrap over functions and seeds.';
	return [
		figure('pass-at-1', 'pass@1 on functions never seen', `First tries that solve the bug. ${band}`, {
			...curve(honest(of('pass@1')), GRADINGS, 'pass@1'),
		}),
		figure('cumulative-solves', 'Solved within so many attempts', `At the end of training. ${band}`, {
			...curve(cumulative, { field: 'attempts', type: 'ordinal', axis: { labelAngle: 0 } }, 'share of bugs'),
		}),
		figure('hack-share', 'Which share of actions are cheats', `Same network, same cheats, two graders. ${band}`, {
			...curve(free(of('share of cheats')), GRADINGS, 'share of cheats'),
		}),
		figure('true-solves', 'What is really solved when cheating is possible', `Within five attempts. ${band}`, {
			...curve(free(of('solved within five')), GRADINGS, 'share of bugs'),
		}),
		figure(
			'gap',
			'Visible minus held-out',
			'Of the last fix of an episode: what fits only the tests that were shown.',
			{
				...curve(of('visible minus held-out'), GRADINGS, 'difference of pass ratios', [-0.2, 1]),
			},
		),
		figure(
			'by-category',
			'Solved within five by category',
			'Share of evaluation bugs; the number is the share.',
			heatMap(heat),
		),
		figure('tricks', 'Which cheats are taken', 'Shares of all actions at the end of training.', {
			data: { values: tricks },
			mark: 'bar',
			encoding: {
				y: { field: 'cheat', type: 'nominal', title: null, axis: { labelLimit: 220 } },
				x: { field: 'value', title: 'share of actions', ...RATE },
				yOffset: { field: 'policy' },
				color: BY_POLICY,
			},
		}),
		figure(
			'speed',
			'Gradings per second',
			'Asked for while training: done by the server, or answered from what was known.',
			{
				data: { values: speed },
				mark: { type: 'line', strokeWidth: 2 },
				encoding: {
					x: { field: 'minute', type: 'quantitative', title: 'minutes' },
					y: { field: 'per_second', type: 'quantitative', title: 'gradings per second', scale: { type: 'symlog' } },
					color: { field: 'kind', type: 'nominal', title: null, legend: { orient: 'bottom' } },
				},
			},
		),
	];
}

/** Lines with their intervals as bands. */
function curve(values: readonly Encoding[], x: Encoding, title: string, domain: readonly number[] = [0, 1]) {
	const y = { type: 'quantitative', title, scale: { domain, clamp: true } };
	return {
		data: { values },
		layer: [
			{
				mark: { type: 'area', opacity: 0.18 },
				encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color: BY_POLICY },
			},
			{
				mark: { type: 'line', point: true, strokeWidth: 2 },
				encoding: { x, y: { field: 'value', ...y }, color: BY_POLICY },
			},
		],
	};
}

function heatMap(values: LearningResults['heat']) {
	const encoding: Encoding = {
		x: { field: 'category', type: 'nominal', title: null, axis: { labelAngle: 0 } },
		y: { field: 'policy', type: 'nominal', title: null, sort: null, axis: { labelLimit: 220 } },
	};
	const color = { field: 'value', type: 'quantitative', title: 'solved', scale: { scheme: 'blues', domain: [0, 1] } };
	const ink = { condition: { test: 'datum.value > 0.5', value: '#fff' }, value: '#1b1f24' };
	return {
		data: { values },
		layer: [
			{ mark: 'rect', encoding: { ...encoding, color } },
			{
				mark: { type: 'text', fontSize: 12 },
				encoding: { ...encoding, text: { field: 'value', type: 'quantitative', format: '.2f' }, color: ink },
			},
		],
	};
}
