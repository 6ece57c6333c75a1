/** Which lines to suspect in a program, from what its visible tests cover. */
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Hints } from '../rewrites/hints.js';
import type { Trial, Trials } from '../trial.js';
import { type Suspicion, withoutSpectra } from './suspicion.js';

export interface LocateRequest {
	readonly sessionKey: string;
	readonly signal?: AbortSignal;
}

export async function locate(
	_sandbox: Sandbox,
	_trials: Trials,
	_trial: Trial,
	hints: Hints,
	_request: LocateRequest,
): Promise<Suspicion> {
	return withoutSpectra(hints);
}
