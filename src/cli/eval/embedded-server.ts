/** A server inside this process on a free port of 127.0.0.1, for the time of one command. It records in memory unless CODEARENA_STORE says otherwise. */
import { join } from 'node:path';
import { type Assembly, assemble } from '../../assemble.js';
import { readConfig } from '../../config.js';
import { buildApp } from '../../server/app.js';
import { listenOn } from '../../server/http/listen.js';
import { Lifecycle } from '../../server/session/lifecycle.js';
import { loadTasks } from '../../taskset/load-tasks.js';
import { createLogger } from '../../telemetry/logger.js';
import type { Console } from '../console.js';

export interface EmbeddedServer {
	readonly url: string;
	/** The reference of a task, also of a generated bug's base. */
	referenceOf(taskId: string): string | undefined;
	close(): Promise<void>;
}

/**
 * @param tasksDir folder of the tasks that come with CodeArena, or of others in their place
 * @throws StartError, ConfigError
 */
export async function startEmbeddedServer(
	tasksDir: string,
	{ env }: Pick<Console, 'env'>,
	model: { readonly name: string | null; readonly baseUrl: string | null },
): Promise<EmbeddedServer> {
	const { config: read } = readConfig({
		...env,
		CODEARENA_STORE: env.CODEARENA_STORE ?? 'memory',
		...(model.name !== null && { FIXER_MODEL: model.name }),
		...(model.baseUrl !== null && { FIXER_BASE_URL: model.baseUrl }),
	});
	const config = { ...read, apiKeys: [], rateLimit: 0 };
	const logger = createLogger('silent');
	const assembly = await assemble(config, logger, tasksDir, env.PATH);
	const lifecycle = new Lifecycle();
	const { arena, store, curriculum, metrics, repair } = assembly;
	const app = await buildApp({ arena, store, curriculum, metrics, repair, logger, lifecycle });
	const [url = ''] = await listenOn(app, '127.0.0.1', [0]);
	const { tasks } = await loadTasks([tasksDir, ...config.tasksDirs].map((dir) => join(dir)));
	const references = new Map(tasks.map(({ id, solutionCode }) => [id, solutionCode]));
	return {
		url,
		referenceOf: (id) => references.get(id.replace(/^generated:([^:]+).*$/, '$1')),
		close: async () => {
			await lifecycle.drain(0);
			await closeAll(assembly);
			await app.close();
		},
	};
}

async function closeAll({ repair, sandbox, store }: Assembly): Promise<void> {
	repair.close();
	await sandbox.close(0);
	await store?.close();
}
