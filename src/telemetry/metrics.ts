/**
 * What the server counts, in Prometheus' format. Names begin with `codearena_`, times are in seconds. Labels are closed sets (routes as
 * registered, verdicts, codes), so that no client can make the number of series grow. Each server has a registry of its own.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is read when somebody asks, instead of being kept up. */
interface Levels {
	readonly workers: number;
	readonly busy: number;
	readonly queued: number;
	readonly sessions: number;
	readonly maxSessions: number;
	readonly episodes: number;
	readonly tasks: number;
	readonly degraded: boolean;
	readonly draining: boolean;
	readonly isolation: string;
	readonly pythonVersion: string;
	/** Null where nothing is recorded. */
	readonly store: { readonly engine: string; readonly trouble: string | null; readonly pending: number } | null;
}

/** One graded fix. */
export interface GradedFix {
	readonly via: 'step' | 'evaluate';
	readonly verdict: string;
	readonly solved: boolean;
	readonly reward: number;
	/** Null when no process was started. */
	readonly cpuMs: number | null;
	readonly findings: number;
	/** Null where no model was asked. */
	readonly judge: 'scored' | 'unscored' | null;
}

export interface Metrics {
	readonly contentType: string;
	text(): Promise<string>;
	/** Where the levels are read; without one they are left out. */
	watch(levels: () => Levels): void;
	recordRequest(method: string, route: string, status: number, tookMs: number): void;
	recordReset(tookMs: number): void;
	recordStep(tookMs: number): void;
	recordGrading(fix: GradedFix): void;
	/** @param code of the error table */
	recordFailure(code: string): void;
	/** Fixes that a failure of ours left without a reward. @param cause code of the error table */
	recordUnscored(via: GradedFix['via'], cause: string, gradings: number): void;
	recordBatch(size: number, tookMs: number): void;
	/** @param kind of the sandbox's events, such as `worker-recycled` */
	recordSandboxEvent(kind: string): void;
}

const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const CPU_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const COMMIT_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const BATCH_BUCKETS = [1, 2, 4, 8, 16, 32, 64, 128];
const REWARD_BUCKETS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** @param options `process`: also what Node says of itself (memory, event loop, garbage); default false */
export function createMetrics({ process = false } = {}): Metrics {
	const registry = new Registry();
	if (process) collectDefaultMetrics({ register: registry });
	const counter = counters(registry);
	const histogram = histograms(registry);
	return {
		contentType: registry.contentType,
		text: () => registry.metrics(),
		watch: (levels) => registerLevels(registry, levels),
		recordRequest: (method, route, status, tookMs) => {
			counter.requests.inc({ method, route, status: String(status) });
			histogram.requests.observe({ route }, tookMs / 1000);
		},
		recordReset: (tookMs) => histogram.resets.observe(tookMs / 1000),
		recordStep: (tookMs) => histogram.steps.observe(tookMs / 1000),
		recordGrading: ({ via, verdict, solved, reward, cpuMs, findings, judge }) => {
			counter.gradings.inc({ via, verdict, solved: String(solved) });
			histogram.rewards.observe(reward);
			if (cpuMs !== null) histogram.cpu.observe(cpuMs / 1000);
			if (findings > 0) counter.flagged.inc();
			if (judge !== null) counter.judged.inc({ outcome: judge });
		},
		recordFailure: (code) => counter.failures.inc({ code }),
		recordUnscored: (via, cause, gradings) => counter.unscored.inc({ via, cause }, gradings),
		recordBatch: (size, tookMs) => {
			histogram.batches.observe(size);
			histogram.commits.observe(tookMs / 1000);
		},
		recordSandboxEvent: (kind) => counter.sandboxEvents.inc({ kind }),
	};
}

function counters(registry: Registry) {
	const make = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
		new Counter({ name: `codearena_${name}_total`, help, labelNames, registers: [registry] });
	return {
		requests: make('http_requests', 'Answered HTTP requests.', ['method', 'route', 'status']),
		gradings: make('gradings', 'Graded fixes.', ['via', 'verdict', 'solved']),
		flagged: make('flagged_gradings', 'Gradings in which something was noticed that an honest fix does not do.', []),
		judged: make('judge_verdicts', 'Fixes for which the judge model was configured.', ['outcome']),
		failures: make('failures', 'Resets, steps and evaluations that failed, by code.', ['code']),
		unscored: make('unscored_gradings', 'Fixes that the server failed to grade, by cause.', ['via', 'cause']),
		sandboxEvents: make('sandbox_events', 'What happened to the sandbox’s workers.', ['kind']),
	};
}

function histograms(registry: Registry) {
	const make = <Label extends string>(
		name: string,
		help: string,
		buckets: readonly number[],
		labelNames: readonly Label[] = [],
	) => new Histogram({ name: `codearena_${name}`, help, buckets: [...buckets], labelNames, registers: [registry] });
	return {
		requests: make('http_request_seconds', 'From request to answer.', REQUEST_BUCKETS, ['route']),
		resets: make('reset_seconds', 'Resets, recording included.', REQUEST_BUCKETS),
		steps: make('step_seconds', 'Steps, waiting and recording included.', REQUEST_BUCKETS),
		cpu: make('fix_cpu_seconds', 'CPU time of fixes.', CPU_BUCKETS),
		rewards: make('reward', 'Rewards of gradings.', REWARD_BUCKETS),
		commits: make('store_commit_seconds', 'Commits of the store.', COMMIT_BUCKETS),
		batches: make('store_batch_size', 'Writes in one commit.', BATCH_BUCKETS),
	};
}

function registerLevels(registry: Registry, levels: () => Levels): void {
	const gauge = (name: string, help: string, read: (now: Levels) => number) =>
		new Gauge({
			name: `codearena_${name}`,
			help,
			registers: [registry],
			collect() {
				this.set(read(levels()));
			},
		});
	gauge('workers', 'Executions at one time.', (now) => now.workers);
	gauge('workers_busy', 'Workers that execute something.', (now) => now.busy);
	gauge('queue_length', 'Executions that wait for a worker.', (now) => now.queued);
	gauge('sessions', 'Open sessions.', (now) => now.sessions);
	gauge('sessions_max', 'Most sessions at one time.', (now) => now.maxSessions);
	gauge('episodes_in_memory', 'Episodes that this process holds.', (now) => now.episodes);
	gauge('tasks', 'Loaded tasks.', (now) => now.tasks);
	gauge('degraded', '1 while gradings are refused.', (now) => Number(now.degraded));
	gauge('draining', '1 from the signal to end on.', (now) => Number(now.draining));
	gauge('store_up', '1 while the store works; absent trouble is 1.', (now) => Number(now.store?.trouble == null));
	gauge('store_pending', 'Writes that wait or are under way.', (now) => now.store?.pending ?? 0);
	new Gauge({
		name: 'codearena_info',
		help: 'What this server is; always 1.',
		labelNames: ['isolation', 'python', 'store'],
		registers: [registry],
		collect() {
			const { isolation, pythonVersion, store } = levels();
			this.reset();
			this.set({ isolation, python: pythonVersion, store: store?.engine ?? 'off' }, 1);
		},
	});
}
