/** An agent at work on code that no task knows: fix → run → fix, until the code loads and its checks run to their end. */
import type { Fixer, FixMethod } from '../repair/fix.js';
import { SEED_LIMIT, type Seed, toSeed } from '../taskset/seed.js';
import type { RunEnd, RunNews } from './agent-run.js';

export interface OwnCodeRequest {
	readonly code: string;
	/** Python that runs after the code; empty without checks. */
	readonly checks: string;
	readonly method: FixMethod;
	/** Null: the configured one. */
	readonly model: string | null;
	readonly seed: Seed;
	/** 1..50. */
	readonly maxSteps: number;
	/** Wall time of each fix in ms. */
	readonly budgetMs: number;
	readonly sessionKey: string;
}

/** @throws ArenaError of the sandbox */
export async function runOwnCode(
	fixer: Fixer,
	request: OwnCodeRequest,
	news: Pick<RunNews, 'thinking' | 'fixed'>,
	signal: AbortSignal,
): Promise<RunEnd> {
	const { checks, seed, maxSteps, ...settings } = request;
	const attempts: string[] = [];
	let { code } = request;
	for (let step = 1; step <= maxSteps && !signal.aborted; step++) {
		news.thinking(step);
		const fix = await fixer.fix({
			...settings,
			task: null,
			code,
			...(checks !== '' && { checks }),
			errorLog: '',
			reward: null,
			attempts,
			memory: null,
			// Each step draws anew, so that a second try is another one.
			seed: toSeed((BigInt(seed) + BigInt(step - 1)) & SEED_LIMIT),
			signal,
		});
		if (signal.aborted) break;
		news.fixed(step, fix);
		if (fix.success) return { status: 'solved', steps: step, bestReward: null };
		code = fix.fixedCode;
		attempts.push(code);
	}
	return { status: signal.aborted ? 'stopped' : 'unsolved', steps: attempts.length, bestReward: null };
}
