/** Sandbox mode: any program in the jail of the fixes, and what can be said of its growth without running it. */
import { detectGrowth, type ProgramGrowth } from '../repair/program-growth.js';
import type { ProgramJob, ProgramReport, Sandbox } from '../sandbox/sandbox.js';

export interface ProgramOutcome extends ProgramReport {
	readonly growth: ProgramGrowth;
}

/** Runs programs. @throws ArenaError of the sandbox */
export type RunProgram = (job: ProgramJob, signal: AbortSignal) => Promise<ProgramOutcome>;

export function createRunProgram(sandbox: Sandbox): RunProgram {
	return async (job, signal) => ({ ...(await sandbox.execute(job, signal)), growth: detectGrowth(job.source) });
}
