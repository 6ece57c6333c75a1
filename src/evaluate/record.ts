/** What a run keeps of each episode: one line of `episodes.jsonl`, complete in itself. */

export interface EpisodeKey {
	/** As the reset takes it: an id, or `generated`. */
	readonly task: string;
	/** 0..2^53−1. */
	readonly seed: number;
}

/** Observation as it came over the wire, of which the runner reads these fields. */
export interface WireObservation {
	readonly task_id: string;
	readonly category: string;
	readonly difficulty: string;
	readonly buggy_code: string;
	readonly description: string;
	readonly entry_points: readonly string[];
	readonly error_log: string;
	readonly previous_attempts: readonly string[];
	readonly tests_passed: number;
	readonly tests_total: number;
	readonly reward_components: Readonly<Record<string, number | null>>;
	readonly solved: boolean;
	readonly metadata?: { readonly memory?: { readonly best_fix: string; readonly best_reward: number } };
}

export interface Tokens {
	readonly prompt: number;
	readonly completion: number;
}

/** One fix as an agent made it. */
export interface Proposal {
	/** What is submitted, as the step takes it. */
	readonly action: { readonly proposed_fix: string } | { readonly edit_id: string };
	/** How it came about: `llm`, `search`, `none`, `edit`, `reference`, `memory`, `buggy`. */
	readonly method: string;
	/** Null without a model. */
	readonly model: string | null;
	/** Messages to a model, or the request to the server; null without either. */
	readonly prompt: unknown;
	/** The model's text, or the server's reply. */
	readonly reply: unknown;
	/** Null where nobody counted. */
	readonly tokens: Tokens | null;
}

export interface StepRecord extends Proposal {
	/** From 1. */
	readonly step: number;
	readonly observation: WireObservation;
	readonly info: Readonly<Record<string, unknown>>;
	readonly reward: number;
	readonly done: boolean;
	readonly thinking_ms: number;
	readonly grading_ms: number;
}

/** A fault of a server or an endpoint, whether a retry helped or not. */
export interface Fault {
	/** Unix time in ms. */
	readonly at: number;
	/** `reset`, `step`, `fix`, `edits`, `model`. */
	readonly where: string;
	/** HTTP status and code, or what the connection did. */
	readonly what: string;
}

export interface EpisodeRecord extends EpisodeKey {
	readonly task_id: string;
	readonly category: string;
	readonly difficulty: string;
	/** `failed`: by a fault; it has no score and is played again by `--resume`. */
	readonly status: 'done' | 'failed';
	/** Null for one that is done. */
	readonly error: string | null;
	readonly solved: boolean;
	/** Of all steps; null without any. */
	readonly best_reward: number | null;
	readonly started_at: number;
	readonly elapsed_ms: number;
	/** Null when the first reset failed. */
	readonly reset: WireObservation | null;
	readonly steps: readonly StepRecord[];
	readonly faults: readonly Fault[];
}

export function keyText({ task, seed }: EpisodeKey): string {
	return `${task}#${seed}`;
}

/** The task whose episodes are alike: a generated bug's base. */
export function clusterOf({ task_id: id, task }: Pick<EpisodeRecord, 'task_id' | 'task'>): string {
	return (id || task).replace(/^generated:([^:]+).*$/, '$1');
}

/** US dollars; null where tokens or prices are not known. */
export function costOf(tokens: Tokens | null, prices: Prices | null): number | null {
	if (tokens === null || prices === null) return null;
	return (tokens.prompt * prices.input + tokens.completion * prices.output) / 1e6;
}

/** US dollars for a million tokens. */
export interface Prices {
	readonly input: number;
	readonly output: number;
}

/** Sum over the steps that counted; null where none did. */
export function tokensOf({ steps }: Pick<EpisodeRecord, 'steps'>): Tokens | null {
	const counted = steps.flatMap(({ tokens }) => (tokens === null ? [] : [tokens]));
	if (counted.length === 0) return null;
	return counted.reduce((a, b) => ({ prompt: a.prompt + b.prompt, completion: a.completion + b.completion }));
}
