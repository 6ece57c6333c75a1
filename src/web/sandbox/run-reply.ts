/** What a program's run comes to, in lines of a terminal and in figures. */
import type { RunReply } from '../api/types.ts';
import { toDuration, toMegabytes } from '../parts/format.ts';
import type { LogLine } from '../parts/terminal.tsx';

/** Data of an `output` event. */
export interface LiveOutput {
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
}

/** The lines with one more piece of output; pieces of one stream that follow each other are one. */
export function addLine(lines: readonly LogLine[], { stream, text }: LiveOutput): readonly LogLine[] {
	const kind = stream === 'stdout' ? 'output' : 'error';
	const last = lines.at(-1);
	if (last?.kind !== kind) return [...lines, { kind, text: text.trimEnd() }];
	return [...lines.slice(0, -1), { kind, text: `${last.text}\n${text.trimEnd()}` }];
}

type Output = Pick<RunReply, 'stdout' | 'stderr' | 'exit_code' | 'verdict' | 'reason'>;

export function outputLines({ stdout, stderr, exit_code, verdict, reason }: Output): readonly LogLine[] {
	const end = exit_code === null ? verdict : `exit ${exit_code}`;
	return [
		...(stdout === '' ? [] : [{ kind: 'output', text: stdout.trimEnd() } as const]),
		...(stderr === '' ? [] : [{ kind: 'error', text: stderr.trimEnd() } as const]),
		{ kind: exit_code === 0 ? 'good' : 'error', text: reason === '' ? end : `${end}: ${reason}` },
	];
}

export function measuresOf(reply: RunReply): readonly (readonly [name: string, figure: string])[] {
	return [
		['CPU', toDuration(reply.cpu_time_ms)],
		['Wall time', toDuration(reply.wall_time_ms)],
		['Peak memory', toMegabytes(reply.peak_memory_bytes)],
		['Seems to grow as', reply.complexity.estimated ?? '–'],
		['Looks like', reply.complexity.family ?? '–'],
		['Isolation', reply.isolation],
	];
}
