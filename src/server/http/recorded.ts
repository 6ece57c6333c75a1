/** For routes that show what was recorded: where nothing is, they say so instead of showing nothing. */
import { ArenaError } from '../../errors.js';

/** @throws ArenaError `store_unavailable` where nothing is recorded */
export function recorded<T>(part: T | null): T {
	if (part !== null) return part;
	throw new ArenaError('store_unavailable', 'This server records nothing: CODEARENA_STORE is off.');
}
