/** An episode as the page holds it: made from the server's answers by pure functions, whether it was just played or comes back by its id. */
import type { Info, Observation, RecordedStep, Result, State, TestOutcome, Trajectory } from '../api/types.ts';

export interface Attempt {
	/** 1 for the first. */
	readonly step: number;
	readonly fix: string;
	/** Null for an attempt that came before a reload on a server that records nothing. */
	readonly reward: number | null;
	readonly components: Readonly<Record<string, number | null>>;
	readonly tests: readonly TestOutcome[];
	readonly errorLog: string;
	readonly feedback: string;
	readonly solved: boolean;
	/** The trainer's side of the answer; null where it was not kept. */
	readonly info: Partial<Info> | null;
}

export interface Game {
	readonly episodeId: string;
	readonly taskId: string;
	readonly category: string;
	readonly difficulty: string;
	readonly description: string;
	readonly entryPoints: readonly string[];
	readonly buggyCode: string;
	/** What the reset showed; null where the episode was taken up in its middle and not recorded. */
	readonly start: {
		readonly tests: readonly TestOutcome[];
		readonly errorLog: string;
		readonly feedback: string;
	} | null;
	readonly attempts: readonly Attempt[];
	readonly maxSteps: number;
	readonly solved: boolean;
	readonly done: boolean;
}

/** What an agent's run says of its reset and its steps. */
export type RunStart = Omit<Result, 'info'> & { readonly episode_id: string };
export type RunStep = Omit<Result, 'info'>;

export function fromReset({ info, ...result }: Result): Game {
	return fromRunStart({ ...result, episode_id: info.episode_id });
}

export function fromRunStart({ observation, episode_id, done }: RunStart): Game {
	return {
		...taskOf(observation),
		episodeId: episode_id,
		start: { tests: observation.tests, errorLog: observation.error_log, feedback: observation.feedback },
		attempts: [],
		maxSteps: observation.attempts_left,
		solved: observation.solved,
		done,
	};
}

/** @param fix what was sent, for an answer that does not show it */
export function afterStep(game: Game, { observation, reward, done, ...more }: Result | RunStep, fix: string): Game {
	const attempt: Attempt = {
		step: observation.step_count,
		fix: observation.previous_attempts.at(-1) ?? fix,
		reward,
		components: observation.reward_components,
		tests: observation.tests,
		errorLog: observation.error_log,
		feedback: observation.feedback,
		solved: observation.solved,
		info: 'info' in more ? more.info : null,
	};
	return { ...game, attempts: [...game.attempts, attempt], solved: observation.solved, done };
}

/** An episode that is taken up by its id. @param record null where the server records nothing */
export function fromState({ observation, ...state }: State, record: Trajectory | null): Game {
	return {
		...taskOf(observation),
		episodeId: state.episode_id ?? '',
		start: record && {
			tests: record.initial.tests as TestOutcome[],
			errorLog: record.initial.error_log,
			feedback: record.initial.feedback,
		},
		attempts: record === null ? unrecordedAttempts(observation) : record.steps.map(fromRecord),
		maxSteps: state.max_steps,
		solved: state.solved,
		done: state.done,
	};
}

export function fromRecord({ step, action, observation, reward, solved, info }: RecordedStep): Attempt {
	return {
		step,
		fix: action.proposed_fix,
		reward,
		components: observation.reward_components,
		tests: observation.tests as TestOutcome[],
		errorLog: observation.error_log,
		feedback: observation.feedback,
		solved,
		info: info as Partial<Info>,
	};
}

/** Of attempts that only the observation knows, the last one is whole; the others have their code. */
function unrecordedAttempts(observation: Observation): Attempt[] {
	const fixes = observation.previous_attempts;
	return fixes.map((fix, index) => {
		const last = index === fixes.length - 1;
		return {
			step: index + 1,
			fix,
			reward: null,
			components: last ? observation.reward_components : {},
			tests: last ? observation.tests : [],
			errorLog: last ? observation.error_log : '',
			feedback: last ? observation.feedback : '',
			solved: last && observation.solved,
			info: null,
		};
	});
}

function taskOf(observation: Observation) {
	return {
		taskId: observation.task_id,
		category: observation.category,
		difficulty: observation.difficulty,
		description: observation.description,
		entryPoints: observation.entry_points,
		buggyCode: observation.buggy_code,
	};
}

/** What is shown now: the last attempt, or the start. */
export function testsOf(game: Game | null): readonly TestOutcome[] {
	return game?.attempts.at(-1)?.tests ?? game?.start?.tests ?? [];
}

export function bestReward(attempts: readonly Attempt[]): number | null {
	const rewards = attempts.flatMap(({ reward }) => reward ?? []);
	return rewards.length === 0 ? null : Math.max(...rewards);
}
