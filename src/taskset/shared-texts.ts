/**
 * One copy of each text in memory. Thousands of generated bugs have the reference, the tests and the description of a hundred bases; read from
 * their folders, each would have its own copy.
 */
import type { Task } from './task.js';

/** Gives a task the copies of its texts that earlier tasks brought along. Drop it after loading: it holds every text. */
export type ShareTexts = (task: Task) => Task;

export function createTextSharing(): ShareTexts {
	const known = new Map<string, string>();
	const share = <T extends string | null>(text: T): T => {
		if (text === null) return text;
		const first = known.get(text);
		if (first === undefined) known.set(text, text);
		return (first ?? text) as T;
	};
	const shareAll = (programs: Task['wrong']) =>
		Object.fromEntries(Object.entries(programs).map(([name, source]) => [name, share(source)]));
	return (task) => ({
		...task,
		description: share(task.description),
		hints: task.hints.map(share),
		solutionCode: share(task.solutionCode),
		testsCode: share(task.testsCode),
		heldoutCode: share(task.heldoutCode),
		inputsCode: share(task.inputsCode),
		wrong: shareAll(task.wrong),
		right: shareAll(task.right),
	});
}
