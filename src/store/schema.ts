/**
 * The tables, as Kysely's types see them. Both engines hold the same: texts, whole numbers and doubles; moments are milliseconds
 * since 1970, truth is 0 or 1, and structured values are JSON texts that only this program reads, so that no query depends on an
 * engine's JSON functions. The migrations create exactly this.
 */
import type { ColumnType, Generated } from 'kysely';
import type {
	ComplexityTotal,
	DayTotal,
	ErrorTotal,
	HourTotal,
	TestTotal,
	VerdictTotal,
} from '../records/statistics/fold.js';

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>;

export interface EpisodesTable {
	/** Order of beginning; what pages are cut by. */
	seq: Generated<number>;
	run_id: Fixed<string>;
	episode_id: Fixed<string>;
	/** What the client calls it where that is not `episode_id`; else null. */
	alias: Fixed<string | null>;
	/** Empty for clients that named no agent. */
	agent_id: Fixed<string>;
	task_id: Fixed<string>;
	content_hash: Fixed<string>;
	category: Fixed<string>;
	difficulty: Fixed<string>;
	language: Fixed<string>;
	split: Fixed<string>;
	rubric: Fixed<string>;
	reward_mode: Fixed<string>;
	/** Decimal digits. */
	seed: Fixed<string>;
	max_steps: Fixed<number>;
	/** JSON of `Recollection`, or null. */
	recollection: Fixed<string | null>;
	started_at: Fixed<number>;
	/** See `EpisodeStatus`. */
	status: string;
	step_count: number;
	solved: number;
	best_reward: number | null;
	/** Of its steps, for retention by size. */
	bytes: number;
	updated_at: number;
}

export interface StepsTable {
	run_id: string;
	/** 1 for the first. */
	step: number;
	/** Tells a repeated write from somebody else's. */
	record_id: string;
	fix: string;
	fingerprint: string;
	/** In the episode's reward mode. */
	reward: number;
	/** The rubric's. */
	score: number;
	verdict: string;
	solved: number;
	done: number;
	/** JSON `{name: number or null}`. */
	components: string;
	/** JSON of `Episode.shown`, what the agent saw, without the components. */
	shown: string;
	/** See grading-column.ts. */
	info: string;
	/** JSON `[group, name, status][]` of every test. */
	outcomes: string;
	cpu_ms: number | null;
	/** From the request to the graded fix, waiting included. */
	graded_ms: number;
	created_at: number;
}

/** Steps that the statistics have not counted yet; written and removed with what they belong to. */
interface UncountedStepsTable {
	run_id: string;
	step: number;
}

/** What a task was when an episode ran, by content, so that a trajectory can be read after the task has changed. */
export interface TaskVersionsTable {
	content_hash: string;
	task_id: string;
	/** JSON of `TaskFacts`. */
	facts: string;
	created_at: number;
}

interface AgentsTable {
	agent_id: string;
	first_seen_at: number;
}

interface CurriculumTable {
	agent_id: Fixed<string>;
	policy: Fixed<string>;
	level: string;
	since_seq: number;
}

interface CurriculumChangesTable {
	id: Generated<number>;
	agent_id: string;
	policy: string;
	at: number;
	from_level: string;
	to_level: string;
	mean: number;
	episodes: number;
}

export interface MemoryTable {
	agent_id: string;
	task_id: string;
	rubric: string;
	content_hash: string;
	reward: number;
	run_id: string;
	step: number;
	updated_at: number;
	/** JSON text, as in `steps`. */
	fix: string;
}

interface JudgeCacheTable {
	key: string;
	/** JSON of `JudgeVerdict`. */
	verdict: string;
	created_at: number;
}

interface UnscoredTotal {
	/** Days since 1970, UTC. */
	day: number;
	agent_id: string;
	/** Code of the error table. */
	cause: string;
	gradings: number;
}

export interface Schema {
	episodes: EpisodesTable;
	steps: StepsTable;
	uncounted_steps: UncountedStepsTable;
	task_versions: TaskVersionsTable;
	agents: AgentsTable;
	judge_cache: JudgeCacheTable;
	memory: MemoryTable;
	day_totals: DayTotal;
	hour_totals: HourTotal;
	verdict_totals: VerdictTotal;
	error_totals: ErrorTotal;
	complexity_totals: ComplexityTotal;
	test_totals: TestTotal;
	unscored_totals: UnscoredTotal;
	curriculum: CurriculumTable;
	curriculum_changes: CurriculumChangesTable;
}
