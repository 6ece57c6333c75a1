/** The episode as a terminal would tell it. */
import { toDuration, toReward } from '../parts/format.ts';
import type { LineKind, LogLine } from '../parts/terminal.tsx';
import type { Attempt, Game } from './game.ts';
import { isOwn } from './own-code.ts';

export function logLines(game: Game | null): readonly LogLine[] {
	if (game === null) return [{ kind: 'plain', text: 'No episode yet.' }];
	const { start } = game;
	return [
		{ kind: 'command', text: isOwn(game) ? game.taskId : `reset ${game.taskId}` },
		...(start === null ? [] : [line('error', start.errorLog), line('hint', start.feedback)].flat()),
		...game.attempts.flatMap((attempt) => attemptLines(attempt, isOwn(game))),
		...(game.done ? [endLine(game)] : []),
	];
}

/** @param own code of the visitor's own, which has neither tests of a task nor a reward */
function attemptLines(attempt: Attempt, own: boolean): LogLine[] {
	const { step, tests, reward, info, solved } = attempt;
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const time = info?.execution ? `, ${toDuration(info.execution.cpu_time_ms)} CPU` : '';
	const verdict = info?.verdict ?? (solved ? 'passed' : 'graded');
	return [
		{ kind: 'command', text: `step ${step}` },
		...(info?.refusals ?? []).map(
			({ rule, message, line: row }): LogLine => ({ kind: 'error', text: `line ${row}: ${message} (${rule})` }),
		),
		...line('output', info?.execution?.stdout),
		...line('error', info?.execution?.stderr),
		...line('error', attempt.errorLog),
		{
			kind: solved ? 'good' : 'plain',
			text: own
				? `${verdict}${time}`
				: `${verdict}: ${passed}/${tests.length} visible tests, reward ${toReward(reward)}${time}`,
		},
		...line('hint', attempt.feedback),
	];
}

function endLine({ solved, attempts }: Game): LogLine {
	const steps = attempts.length === 1 ? '1 step' : `${attempts.length} steps`;
	return solved
		? { kind: 'good', text: `episode solved in ${steps}` }
		: { kind: 'error', text: `episode over after ${steps} without a solution` };
}

/** A line for a text that is there. */
function line(kind: LineKind, text: string | undefined): LogLine[] {
	return text === undefined || text.trim() === '' ? [] : [{ kind, text: text.trimEnd() }];
}
