/** Answers to questions about the sums. */

import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { round6 } from '../numbers.js';
import { race } from '../race.js';
import type { ErrorKind } from '../records/statistics/error-patterns.js';
import type { Sums } from '../records/statistics/fold.js';
import {
	type Aggregate,
	DIMENSIONS,
	type Dimension,
	type KeyedAggregate,
	type Point,
	type Statistics,
	type StatisticsFilter,
	type StatisticsQuestion,
	type StatisticsRecords,
} from '../records/statistics/statistics.js';
import { DAY_MS, HOUR_MS } from '../units.js';
import type { Engine } from './engine.js';
import { asStoreWork } from './failure.js';
import type { Rollup } from './rollup.js';
import type { Schema } from './schema.js';
import type { StoredUnscored } from './unscored-records.js';

/** How long an answer waits for steps that are not counted yet; the rest is counted behind it. */
const COUNT_WAIT_MS = 60;
const KEYS_LIMIT = 100;
const POINTS_LIMIT = 500;
const LIST_LIMIT = 50;

export function createStatisticsRecords(engine: Engine, rollup: Rollup, unscored: StoredUnscored): StatisticsRecords {
	return {
		ask: async (question) => {
			const goOn = () => undefined;
			const counted = Promise.all([rollup.run(), unscored.settled()]);
			await race(counted, { limitMs: COUNT_WAIT_MS, onTimeout: goOn, onAbort: goOn });
			return asStoreWork(answer(engine.reads, unscored, question));
		},
	};
}

async function answer(
	reads: Kysely<Schema>,
	unscored: StoredUnscored,
	{ filter, interval, by }: StatisticsQuestion,
): Promise<Statistics> {
	const [uncounted, total, overTime, unscoredOnes, rest, ...breakdowns] = await Promise.all([
		countUncounted(reads),
		totalOf(reads, filter),
		interval === 'hour' ? byHour(reads, filter, by) : byDay(reads, filter, by),
		unscored.counts(filter),
		listsOf(reads, filter),
		...DIMENSIONS.map((dimension) => byDimension(reads, filter, dimension)),
	]);
	const entries = DIMENSIONS.map((dimension, n) => [dimension, breakdowns[n] ?? []]);
	return { uncounted, total, by: Object.fromEntries(entries), overTime, unscored: unscoredOnes, ...rest };
}

async function countUncounted(reads: Kysely<Schema>): Promise<number> {
	const row = await reads
		.selectFrom('uncounted_steps')
		.select((count) => count.fn.countAll<number>().as('steps'))
		.executeTakeFirstOrThrow();
	return Number(row.steps);
}

const COLUMNS = {
	category: 'category',
	difficulty: 'difficulty',
	language: 'language',
	agent: 'agent_id',
	rubric: 'rubric',
} as const satisfies Record<Dimension, string>;

type SumTable = 'day_totals' | 'hour_totals';

/** The sums, added up. An empty table gives nulls in one engine and zeros in the other; `toAggregate` reads both. */
function sumsOf<Table extends SumTable, O>(query: SelectQueryBuilder<Schema, Table, O>) {
	const sum = (column: keyof Sums) => sql<number | null>`sum(${sql.ref(column)})`.as(column);
	return query.select([
		sum('steps'),
		sum('score_sum'),
		sum('finished'),
		sum('solved'),
		sum('best_sum'),
		sum('hack_gap_sum'),
		sum('hack_gaps'),
		sum('flagged'),
	]);
}

function daysIn(reads: Kysely<Schema>, filter: StatisticsFilter) {
	let query = reads.selectFrom('day_totals');
	if (filter.agentId !== undefined) query = query.where('agent_id', '=', filter.agentId);
	if (filter.agents !== undefined) {
		query = query.where('agent_id', '>=', filter.agents.from).where('agent_id', '<', filter.agents.to);
	}
	if (filter.category !== undefined) query = query.where('category', '=', filter.category);
	if (filter.difficulty !== undefined) query = query.where('difficulty', '=', filter.difficulty);
	if (filter.language !== undefined) query = query.where('language', '=', filter.language);
	if (filter.rubric !== undefined) query = query.where('rubric', '=', filter.rubric);
	if (filter.since !== undefined) query = query.where('day', '>=', Math.floor(filter.since / DAY_MS));
	if (filter.until !== undefined) query = query.where('day', '<', Math.ceil(filter.until / DAY_MS));
	return query;
}

async function totalOf(reads: Kysely<Schema>, filter: StatisticsFilter): Promise<Aggregate> {
	return toAggregate(await sumsOf(daysIn(reads, filter)).executeTakeFirstOrThrow());
}

async function byDimension(
	reads: Kysely<Schema>,
	filter: StatisticsFilter,
	dimension: Dimension,
): Promise<KeyedAggregate[]> {
	const column = COLUMNS[dimension];
	const rows = await sumsOf(daysIn(reads, filter))
		.select(`${column} as key`)
		.groupBy(column)
		.orderBy('steps', 'desc')
		.orderBy('key')
		.limit(KEYS_LIMIT)
		.execute();
	return rows.map((row) => ({ key: row.key === '' ? null : row.key, ...toAggregate(row) }));
}

async function byDay(reads: Kysely<Schema>, filter: StatisticsFilter, by: Dimension | null): Promise<Point[]> {
	const key = by === null ? sql<string>`''` : sql<string>`${sql.ref(COLUMNS[by])}`;
	const rows = await sumsOf(daysIn(reads, filter))
		.select(['day as from', key.as('key')])
		.groupBy(by === null ? ['day'] : ['day', COLUMNS[by]])
		.orderBy('day', 'desc')
		.orderBy('key')
		.limit(POINTS_LIMIT)
		.execute();
	return rows.reverse().map((row) => toPoint(row, DAY_MS));
}

async function byHour(reads: Kysely<Schema>, filter: StatisticsFilter, by: Dimension | null): Promise<Point[]> {
	let query = reads.selectFrom('hour_totals');
	if (filter.agentId !== undefined) query = query.where('agent_id', '=', filter.agentId);
	if (filter.agents !== undefined) {
		query = query.where('agent_id', '>=', filter.agents.from).where('agent_id', '<', filter.agents.to);
	}
	if (filter.since !== undefined) query = query.where('hour', '>=', Math.floor(filter.since / HOUR_MS));
	if (filter.until !== undefined) query = query.where('hour', '<', Math.ceil(filter.until / HOUR_MS));
	const key = by === 'agent' ? sql<string>`agent_id` : sql<string>`''`;
	const rows = await sumsOf(query)
		.select(['hour as from', key.as('key')])
		.groupBy(by === 'agent' ? ['hour', 'agent_id'] : ['hour'])
		.orderBy('hour', 'desc')
		.orderBy('key')
		.limit(POINTS_LIMIT)
		.execute();
	return rows.reverse().map((row) => toPoint(row, HOUR_MS));
}

type SumRow = { readonly [Column in keyof Sums]: number | null };

function toAggregate(row: SumRow): Aggregate {
	const [steps, finished, hackGaps] = [Number(row.steps), Number(row.finished), Number(row.hack_gaps)];
	return {
		steps,
		meanReward: mean(row.score_sum, steps),
		finished,
		solved: Number(row.solved),
		meanBestReward: mean(row.best_sum, finished),
		meanHackGap: mean(row.hack_gap_sum, hackGaps),
		flagged: Number(row.flagged),
	};
}

function toPoint(row: SumRow & { readonly from: number; readonly key: string }, unitMs: number): Point {
	return { from: row.from * unitMs, key: row.key === '' ? null : row.key, ...toAggregate(row) };
}

/** Rewards have six decimals; a mean of them needs no more. */
function mean(sum: number | null, count: number): number | null {
	return count === 0 ? null : round6(Number(sum) / count);
}

type Lists = Pick<Statistics, 'verdicts' | 'errors' | 'complexity' | 'tests'>;

async function listsOf(reads: Kysely<Schema>, filter: StatisticsFilter): Promise<Lists> {
	const [verdicts, errors, complexity, tests] = await Promise.all([
		verdictsOf(reads, filter),
		errorsOf(reads, filter),
		complexityOf(reads, filter),
		testsOf(reads, filter),
	]);
	return { verdicts, errors, complexity, tests };
}

async function verdictsOf(
	reads: Kysely<Schema>,
	{ agentId, agents }: StatisticsFilter,
): Promise<Statistics['verdicts']> {
	let query = reads.selectFrom('verdict_totals').select(['verdict', sql<number>`sum(steps)`.as('steps')]);
	if (agentId !== undefined) query = query.where('agent_id', '=', agentId);
	if (agents !== undefined) query = query.where('agent_id', '>=', agents.from).where('agent_id', '<', agents.to);
	const rows = await query.groupBy('verdict').orderBy('steps', 'desc').orderBy('verdict').execute();
	return rows.map(({ verdict, steps }) => ({ verdict, steps: Number(steps) }));
}

async function errorsOf(reads: Kysely<Schema>, { agentId, agents }: StatisticsFilter): Promise<Statistics['errors']> {
	// One text that sorts by moment, since a moment has thirteen digits until the year 2286: its greatest is the newest example.
	const newest = sql<string>`max(cast(last_at as text) || ' ' || run_id || ' ' || cast(step as text))`;
	let query = reads
		.selectFrom('error_totals')
		.select(['kind', 'pattern', sql<number>`sum(steps)`.as('steps'), newest.as('newest')]);
	if (agentId !== undefined) query = query.where('agent_id', '=', agentId);
	if (agents !== undefined) query = query.where('agent_id', '>=', agents.from).where('agent_id', '<', agents.to);
	const rows = await query
		.groupBy(['kind', 'pattern'])
		.orderBy('steps', 'desc')
		.orderBy('pattern')
		.limit(LIST_LIMIT)
		.execute();
	return rows.map((row) => {
		const [lastAt = '', runId = '', step = ''] = row.newest.split(' ');
		return {
			kind: row.kind as ErrorKind,
			pattern: row.pattern,
			steps: Number(row.steps),
			lastAt: Number(lastAt),
			example: { runId, step: Number(step) },
		};
	});
}

async function complexityOf(
	reads: Kysely<Schema>,
	{ agentId, agents }: StatisticsFilter,
): Promise<Statistics['complexity']> {
	let query = reads
		.selectFrom('complexity_totals')
		.select(['measured', 'reference'])
		.select([sql<number>`sum(steps)`.as('steps'), sql<number>`sum(score_sum)`.as('score_sum')]);
	if (agentId !== undefined) query = query.where('agent_id', '=', agentId);
	if (agents !== undefined) query = query.where('agent_id', '>=', agents.from).where('agent_id', '<', agents.to);
	const rows = await query.groupBy(['measured', 'reference']).orderBy('steps', 'desc').limit(LIST_LIMIT).execute();
	return rows.map((row) => ({
		measured: row.measured || null,
		reference: row.reference || null,
		steps: Number(row.steps),
		meanReward: mean(row.score_sum, Number(row.steps)) ?? 0,
	}));
}

async function testsOf(reads: Kysely<Schema>, { taskId, agents }: StatisticsFilter): Promise<Statistics['tests']> {
	// Counted for all agents together: no key's own.
	if (agents !== undefined) return [];
	const query = reads.selectFrom('test_totals').selectAll();
	const rows =
		taskId === undefined
			? await query
					.where('test_group', '=', 'visible')
					.orderBy(sql`cast(passed as double precision) / seen`)
					.orderBy('seen', 'desc')
					.limit(LIST_LIMIT)
					.execute()
			: await query.where('task_id', '=', taskId).orderBy('test_group', 'desc').orderBy('name').execute();
	return rows.map(({ task_id, test_group, name, seen, passed }) => ({
		taskId: task_id,
		group: test_group,
		name: test_group === 'visible' ? name : null,
		seen: Number(seen),
		passed: Number(passed),
	}));
}
