/** A task and what was said about its fixes as chat messages: the one place that decides how a model is asked. */
import type { RecordedStep, Shown, TaskFacts } from '../episodes.js';

export interface Message {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

const SYSTEM =
	'You repair broken Python code. Answer with the whole corrected file in one Python code block and nothing else. ' +
	'Keep the names and signatures that are asked for.';

/** What a model is asked first: the task, the broken code and what goes wrong with it. */
export function problemMessages(task: TaskFacts): Message[] {
	const { description, entryPoints, buggyCode, errorLog } = task;
	const parts = [
		description.trim(),
		...(entryPoints.length === 0
			? []
			: [`Names that the tests call: ${entryPoints.map((name) => `\`${name}\``).join(', ')}.`]),
		`The broken code:\n\n${fenced('python', buggyCode)}`,
		...(errorLog === '' ? [] : [`What goes wrong with the visible tests:\n\n${fenced('', errorLog)}`]),
	];
	return [
		{ role: 'system', content: SYSTEM },
		{ role: 'user', content: parts.join('\n\n') },
	];
}

/** A fix as a model's answer. */
export function fixMessage(fix: string): Message {
	return { role: 'assistant', content: fenced('python', fix) };
}

/** What a model is told about its fix. */
function verdictMessage({ errorLog, feedback, tests }: Shown): Message {
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const parts = [
		`${passed}/${tests.length} visible tests passed. ${feedback}`.trim(),
		...(errorLog === '' ? [] : [fenced('', errorLog)]),
	];
	return { role: 'user', content: parts.join('\n\n') };
}

/** The problem, and every attempt with its verdict; the last attempt ends it. */
export function conversation(task: TaskFacts, steps: readonly RecordedStep[]): Message[] {
	const turns = steps.flatMap((step, n) => [
		fixMessage(step.fix),
		...(n === steps.length - 1 ? [] : [verdictMessage(step.shown)]),
	]);
	return [...problemMessages(task), ...turns];
}

/** A fence longer than any inside, so that the text cannot end it. */
function fenced(language: string, text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${text.replace(/\n*$/, '\n')}${fence}`;
}
