/** What a program's run comes to, in lines of a terminal and in figures. */
import { toDuration, toMegabytes } from '../parts/format.ts';
import type { LogLine } from '../parts/terminal.tsx';

/** What the page reads of the answer to `POST /run`; a part that is not there is not shown. */
export interface RunReply {
	readonly stdout?: string;
	readonly stderr?: string;
	/** Null when it did not end by itself. */
	readonly exit_code?: number | null;
	/** `passed`, `timed-out` and so on. */
	readonly verdict?: string;
	readonly cpu_time_ms?: number;
	readonly wall_time_ms?: number;
	readonly peak_memory_bytes?: number;
	readonly algorithm?: { readonly family: string | null; readonly estimated: string | null; readonly hint: string };
}

export function outputLines({ stdout = '', stderr = '', exit_code, verdict }: RunReply): readonly LogLine[] {
	const well = exit_code === 0;
	const end = exit_code == null ? (verdict ?? 'it did not end by itself') : `exit ${exit_code}`;
	return [
		...(stdout === '' ? [] : [{ kind: 'output', text: stdout.trimEnd() } as const]),
		...(stderr === '' ? [] : [{ kind: 'error', text: stderr.trimEnd() } as const]),
		{ kind: well ? 'good' : 'error', text: end },
	];
}

export function measuresOf(reply: RunReply): readonly (readonly [name: string, figure: string])[] {
	return [
		['CPU', toDuration(reply.cpu_time_ms)],
		['Wall time', toDuration(reply.wall_time_ms)],
		['Peak memory', toMegabytes(reply.peak_memory_bytes)],
	];
}
