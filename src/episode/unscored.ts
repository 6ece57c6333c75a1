/** Gradings that a failure of ours left without a reward: in no statistic of fixes, and told of by cause. */
import { type ErrorCode, isArenaError, isOurs } from '../errors.js';

export interface Unscored {
	/** As recorded with its episode; of /evaluate, whose share of the workers it took. Empty for nobody in particular. */
	readonly agentId: string;
	readonly via: 'step' | 'evaluate';
	readonly cause: ErrorCode;
	/** How many fixes, ≥ 1. */
	readonly gradings: number;
}

export type TellUnscored = (unscored: Unscored) => void;

/** Null for what is the request's or the client's own doing. */
export function causeOf(error: unknown): ErrorCode | null {
	const code = isArenaError(error) ? error.code : 'internal_error';
	return isOurs(code) ? code : null;
}

/** @throws what `work` throws, after it is told of */
export async function tellingOf<T>(
	tell: TellUnscored,
	about: () => Omit<Unscored, 'cause'>,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const cause = causeOf(error);
		if (cause !== null) tell({ ...about(), cause });
		throw error;
	}
}
