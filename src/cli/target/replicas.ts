/**
 * Several servers behind one port on one machine: a primary process that takes connections and hands them round, and so many servers, each
 * as `npm start` starts it. One that ends is started again. Run as a program, with the number of replicas as its argument.
 */
import cluster from 'node:cluster';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.js';

const PAUSE_MS = 1000;

/** Arguments for Node that start so many replicas. @param root folder of the package */
export function replicaArguments(root: string, count: number): string[] {
	return [join(root, 'dist', 'src', 'cli', 'target', 'replicas.js'), String(count)];
}

if (process.argv[1] === import.meta.filename && cluster.isPrimary) run(Number(process.argv[2]));

function run(count: number): void {
	let isEnding = false;
	cluster.setupPrimary({ exec: join(packageRoot(), 'dist', 'src', 'main.js'), args: [] });
	cluster.on('exit', (_worker, code) => {
		if (!isEnding) setTimeout(() => cluster.fork(), PAUSE_MS);
		else if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(code);
	});
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.on(signal, () => {
			isEnding = true;
			for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
		});
	}
	for (let number = 0; number < count; number++) cluster.fork();
}
