/**
 * Adds recorded steps to the sums that statistics are read from, some time after they were answered. Which steps are still to be counted
 * stands in a table of its own, written with the step: taking a step off that list and adding it to the sums is one
 * transaction, so each step counts exactly once, whoever counts it and whatever crashes. Small portions, because SQLite has one writer and steps are
 * waiting for it.
 */
import { sql, type Transaction } from 'kysely';
import { foldSteps, type Sums, type Totals } from '../records/statistics/fold.js';
import type { CountableStep } from '../records/statistics/statistics.js';
import type { Engine } from './engine.js';
import { readGrading } from './grading-column.js';
import { type Outcome, readShown } from './rows.js';
import type { Schema } from './schema.js';

const PORTION = 100;

export interface Rollup {
	/** Counts what is there to count; several callers share one run. Never rejects: what fails is counted the next time. */
	run(): Promise<void>;
	/** Ends after the portion that is under way. */
	stop(): Promise<void>;
}

export function createRollup(engine: Engine): Rollup {
	let running: Promise<void> | null = null;
	let stopped = false;
	const countAll = async () => {
		try {
			while (!stopped && (await countPortion(engine)) === PORTION);
		} catch {
			// A database that is away, or another process that counted the same portion: the list still holds what was not counted.
		}
		running = null;
	};
	return {
		run: () => {
			if (!stopped) running ??= countAll();
			return running ?? Promise.resolve();
		},
		stop: async () => {
			stopped = true;
			await running;
		},
	};
}

/** @returns how many were on the list */
async function countPortion({ db, reads }: Engine): Promise<number> {
	// Most of the time there is nothing to count, and a look takes no writer's turn.
	const any = await reads.selectFrom('uncounted_steps').select('step').limit(1).executeTakeFirst();
	if (any === undefined) return 0;
	return db.transaction().execute(async (transaction) => {
		const taken = await transaction
			.deleteFrom('uncounted_steps')
			.where((row) =>
				row(
					row.refTuple('run_id', 'step'),
					'in',
					row
						.selectFrom('uncounted_steps')
						.select(['run_id', 'step'])
						.orderBy('run_id')
						.orderBy('step')
						.limit(PORTION)
						.$asTuple('run_id', 'step'),
				),
			)
			.returning(['run_id', 'step'])
			.execute();
		if (taken.length > 0) await add(transaction, foldSteps(await readSteps(transaction, taken)));
		return taken.length;
	});
}

async function readSteps(
	transaction: Transaction<Schema>,
	taken: readonly { readonly run_id: string; readonly step: number }[],
): Promise<CountableStep[]> {
	const rows = await transaction
		.selectFrom('steps')
		.innerJoin('episodes', 'episodes.run_id', 'steps.run_id')
		.selectAll('steps')
		.select(['agent_id', 'task_id', 'category', 'difficulty', 'language', 'rubric', 'best_reward'])
		.where('steps.run_id', 'in', [...new Set(taken.map(({ run_id }) => run_id))])
		.execute();
	const wanted = new Set(taken.map(({ run_id, step }) => `${run_id} ${step}`));
	return rows
		.filter(({ run_id, step }) => wanted.has(`${run_id} ${step}`))
		.map((row) => {
			const { hackGap, refusals, hacking, efficiency } = readGrading(row.info);
			return {
				runId: row.run_id,
				step: row.step,
				agentId: row.agent_id,
				taskId: row.task_id,
				category: row.category,
				difficulty: row.difficulty,
				language: row.language,
				rubric: row.rubric,
				at: row.created_at,
				score: row.score,
				done: row.done === 1,
				solved: row.solved === 1,
				bestReward: row.best_reward ?? row.score,
				verdict: row.verdict,
				hackGap,
				errorLog: readShown(row).errorLog,
				refusals,
				findings: hacking,
				complexity: efficiency,
				outcomes: JSON.parse(row.outcomes) as Outcome[],
			};
		});
}

async function add(transaction: Transaction<Schema>, totals: Totals): Promise<void> {
	const { days, hours, verdicts, errors, complexity, tests } = totals;
	const plans: readonly Plan[] = [
		{ table: 'day_totals', rows: days, keys: DAY_KEYS, sums: SUMS },
		{ table: 'hour_totals', rows: hours, keys: ['hour', 'agent_id'], sums: SUMS },
		{ table: 'verdict_totals', rows: verdicts, keys: ['agent_id', 'verdict'], sums: ['steps'] },
		{
			table: 'error_totals',
			rows: errors,
			keys: ['agent_id', 'kind', 'pattern'],
			sums: ['steps'],
			newest: ['last_at', 'run_id', 'step'],
		},
		{
			table: 'complexity_totals',
			rows: complexity,
			keys: ['agent_id', 'measured', 'reference'],
			sums: ['steps', 'score_sum'],
		},
		{ table: 'test_totals', rows: tests, keys: ['task_id', 'test_group', 'name'], sums: ['seen', 'passed'] },
	];
	for (const plan of plans) if (plan.rows.length > 0) await upsert(plan).execute(transaction);
}

const DAY_KEYS = ['day', 'agent_id', 'rubric', 'category', 'difficulty', 'language'] as const;
const SUMS = [
	'steps',
	'score_sum',
	'finished',
	'solved',
	'best_sum',
	'hack_gap_sum',
	'hack_gaps',
	'flagged',
] as const satisfies readonly (keyof Sums)[];

interface Plan {
	readonly table: keyof Schema;
	readonly rows: readonly object[];
	readonly keys: readonly string[];
	/** Columns to which the new value is added. */
	readonly sums: readonly string[];
	/** Columns in which the new value stands. */
	readonly newest?: readonly string[];
}

function upsert({ table, rows, keys, sums, newest = [] }: Plan) {
	const columns = [...keys, ...sums, ...newest];
	const values = rows.map((row) => sql`(${sql.join(columns.map((column) => Reflect.get(row, column)))})`);
	const changes = [
		...sums.map(
			(column) => sql`${sql.ref(column)} = ${sql.ref(`${table}.${column}`)} + ${sql.ref(`excluded.${column}`)}`,
		),
		...newest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
	];
	return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
		values ${sql.join(values)}
		on conflict (${sql.join(keys.map((column) => sql.ref(column)))}) do update set ${sql.join(changes)}`;
}
