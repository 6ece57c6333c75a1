/** An agent that plays an episode on the server while the page watches. */
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { readEvents, type StreamEvent } from '../api/event-stream.ts';
import type { AgentRun } from '../api/types.ts';
import { type AgentNews, toNews } from './agent-news.ts';
import type { FixMethod } from './use-fix.ts';

/** Whose episodes these are in the records. */
const AGENT = 'page-agent';

/** A task, as `reset` takes it, or code of one's own. */
export type AgentWork = { readonly task_id: string } | { readonly code: string; readonly tests: string };

export interface AgentWatch {
	/** What it said, oldest first; empty before the first run. */
	readonly news: readonly AgentNews[];
	readonly running: boolean;
	readonly error: unknown;
	start(what: AgentWork, method: FixMethod): Promise<void>;
	stop(): Promise<void>;
}

/** @param onEvent called for each event as it comes, after it was noted */
export function useAgent(onEvent: (event: StreamEvent) => void): AgentWatch {
	const [news, setNews] = useState<readonly AgentNews[]>([]);
	const [running, setRunning] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const runId = useRef<string | null>(null);
	const controller = useRef<AbortController | null>(null);
	const heard = useRef(onEvent);
	heard.current = onEvent;
	useEffect(() => () => controller.current?.abort(), []);

	const start = async (what: AgentWork, method: FixMethod) => {
		const own = new AbortController();
		controller.current = own;
		setNews([]);
		setError(null);
		setRunning(true);
		try {
			const body = { ...what, method, agent_id: AGENT };
			const run = await api<AgentRun>('agent/run', { body, signal: own.signal });
			runId.current = run.run_id;
			await readEvents(run.events.replace(/^\//, ''), { signal: own.signal }, (event) => {
				const said = toNews(event);
				if (said !== null) setNews((before) => [...before, said]);
				heard.current(event);
			});
		} catch (failure) {
			if (!own.signal.aborted) setError(failure);
		} finally {
			setRunning(false);
		}
	};
	const stop = async () => {
		if (runId.current === null) return;
		await api<AgentRun>(`agent/runs/${encodeURIComponent(runId.current)}/stop`, { method: 'POST' }).catch(setError);
	};
	return { news, running, error, start, stop };
}
