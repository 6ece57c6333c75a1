/** Code of the visitor's own in place of a task: a game without an episode, whose steps run it with the visitor's own checks. It earns no reward. */
import type { RunReply } from '../api/types.ts';
import type { Game } from './game.ts';

/** As a choice, as a task's id (no task can be called so), and as the key of its drafts. */
export const OWN_CODE = 'own code';
export const OWN_CHECKS = 'own checks';

export const EXAMPLE_CODE = 'def middle(numbers):\n    return sorted(numbers)[len(numbers) // 2 - 1]\n';
export const EXAMPLE_CHECKS = 'assert middle([3, 1, 2]) == 2\nassert middle([5]) == 5\n';

const SEPARATOR = '# --- checks ---';

export function isOwn(game: Pick<Game, 'taskId'> | null): boolean {
	return game?.taskId === OWN_CODE;
}

/** @param code what the editor begins with */
export function ownGame(code: string): Game {
	return {
		episodeId: '',
		taskId: OWN_CODE,
		category: '',
		difficulty: '',
		description:
			'Your own code, run with the checks below it in the jail of the fixes. It earns no reward and is not recorded.',
		entryPoints: [],
		buggyCode: code,
		start: null,
		attempts: [],
		maxSteps: 0,
		solved: false,
		done: false,
	};
}

/** The program of a step: lines of the code keep their numbers. */
export function withChecks(code: string, checks: string): string {
	return checks.trim() === '' ? code : `${code.trimEnd()}\n\n\n${SEPARATOR}\n${checks}`;
}

export function afterRun(game: Game, reply: RunReply, fix: string): Game {
	const { exit_code, verdict, stderr, reason } = reply;
	const solved = exit_code === 0;
	const message = solved ? '' : (stderr.trim().split('\n').at(-1) ?? '') || reason || verdict;
	const attempt = {
		step: game.attempts.length + 1,
		fix,
		reward: null,
		components: {},
		tests: [{ name: 'runs to its end', tier: 'Basic', status: solved ? 'passed' : 'failed', message } as const],
		errorLog: '',
		feedback: '',
		solved,
		info: { verdict, execution: reply },
	};
	return { ...game, attempts: [...game.attempts, attempt], solved };
}
