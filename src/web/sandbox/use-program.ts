/** Runs a program on the server, in the same jail as every fix; its lines come while it runs. */
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/client.ts';
import { readEvents, type StreamEvent } from '../api/event-stream.ts';
import type { RunReply } from '../api/types.ts';
import type { LogLine } from '../parts/terminal.tsx';
import { addLine, type LiveOutput } from './run-reply.ts';

export interface ProgramRun {
	/** Null until it has ended. */
	readonly reply: RunReply | null;
	/** What it has written so far. */
	readonly lines: readonly LogLine[];
	readonly running: boolean;
	readonly error: unknown;
	run(code: string, stdin: string): Promise<void>;
	stop(): void;
}

export function useProgram(): ProgramRun {
	const [reply, setReply] = useState<RunReply | null>(null);
	const [lines, setLines] = useState<readonly LogLine[]>([]);
	const [running, setRunning] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const controller = useRef<AbortController | null>(null);
	useEffect(() => () => controller.current?.abort(), []);
	const take = ({ type, data }: StreamEvent) => {
		if (type === 'output') setLines((before) => addLine(before, data as LiveOutput));
		if (type === 'result') setReply(data as RunReply);
		if (type === 'error') {
			const { code, detail } = data as { code: string; detail: string };
			throw new ApiError(0, code, detail);
		}
	};
	const run = async (code: string, stdin: string) => {
		const own = new AbortController();
		controller.current = own;
		setReply(null);
		setLines([]);
		setError(null);
		setRunning(true);
		try {
			await readEvents('run', { body: { code, stdin }, signal: own.signal }, take);
		} catch (failure) {
			if (!own.signal.aborted) setError(failure);
		} finally {
			setRunning(false);
		}
	};
	return { reply, lines, running, error, run, stop: () => controller.current?.abort() };
}
