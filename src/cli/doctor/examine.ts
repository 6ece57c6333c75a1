/** The examination: starts the sandbox once, as a server with this configuration would, and looks at the host while it does. */
import { availableParallelism } from 'node:os';
import type { Config } from '../../config.js';
import { isolationShortfall } from '../../episode/required-isolation.js';
import { createSandbox } from '../../sandbox/pool.js';
import type { IsolationLevel, IsolationReport } from '../../sandbox/sandbox.js';
import { adviceFor } from './advice.js';
import { type HostFact, readCpuTicks, readHostFacts } from './host.js';

export interface Examination {
	/** The configured minimum is reached. */
	readonly ok: boolean;
	/** Why fixes would not be graded; empty when they would. */
	readonly problem: string;
	readonly minimum: IsolationLevel;
	/** Null when no sandbox came up. */
	readonly isolation: IsolationReport | null;
	readonly missing: readonly { readonly reason: string; readonly advice: string | null }[];
	readonly node: string;
	/** User that the server would run as; null where there is no such thing. */
	readonly uid: number | null;
	readonly host: readonly HostFact[];
}

/** Never rejects for what is wrong with the host. @param searchPath PATH, where an interpreter is looked for */
export async function examine(config: Config, searchPath: string | undefined): Promise<Examination> {
	const before = readCpuTicks('/');
	const { isolation, failure } = await tryIsolation(config, searchPath);
	const problem = isolation === null ? failure : (isolationShortfall(isolation, config.minIsolation) ?? '');
	return {
		ok: problem === '',
		problem,
		minimum: config.minIsolation,
		isolation,
		missing: (isolation?.missing ?? []).map((reason) => ({ reason, advice: adviceFor(reason) })),
		node: process.versions.node,
		uid: process.getuid?.() ?? null,
		host: readHostFacts('/', availableParallelism(), config.workers, before),
	};
}

async function tryIsolation(
	{ python, sandboxLayers }: Config,
	searchPath: string | undefined,
): Promise<{ isolation: IsolationReport | null; failure: string }> {
	try {
		const sandbox = await createSandbox({ workers: 1, python, layers: sandboxLayers, searchPath });
		await sandbox.close(0);
		return { isolation: sandbox.isolation, failure: '' };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { isolation: null, failure: `The sandbox does not start: ${reason}` };
	}
}
