/** Runs a program on the server, in the same jail as every fix. */
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client.ts';
import type { RunReply } from '../api/types.ts';

export interface ProgramRun {
	readonly reply: RunReply | null;
	readonly running: boolean;
	readonly error: unknown;
	run(code: string, stdin: string): Promise<void>;
	stop(): void;
}

export function useProgram(): ProgramRun {
	const [reply, setReply] = useState<RunReply | null>(null);
	const [running, setRunning] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const controller = useRef<AbortController | null>(null);
	useEffect(() => () => controller.current?.abort(), []);
	const run = async (code: string, stdin: string) => {
		const own = new AbortController();
		controller.current = own;
		setReply(null);
		setError(null);
		setRunning(true);
		try {
			setReply(await api<RunReply>('run', { body: { code, stdin }, signal: own.signal }));
		} catch (failure) {
			if (!own.signal.aborted) setError(failure);
		} finally {
			setRunning(false);
		}
	};
	return { reply, running, error, run, stop: () => controller.current?.abort() };
}
