/** What a program's run comes to, in lines of a terminal and in figures. */
import type { RunReply } from '../api/types.ts';
import { toDuration, toMegabytes } from '../parts/format.ts';
import type { LogLine } from '../parts/terminal.tsx';

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
