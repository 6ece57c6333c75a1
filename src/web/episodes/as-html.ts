/** A recorded episode as one HTML file that needs nothing else: to send to a colleague. Everything recorded is text in it, never markup. */
import type { Trajectory } from '../api/types.ts';
import { toMoment, toReward, toSigned, toWords } from '../parts/format.ts';
import { proseBlocks, wordsAndCode } from '../parts/prose-blocks.ts';
import { breakdown } from '../play/breakdown.ts';
import { type Attempt, fromRecord } from '../play/game.ts';
import { asReadable } from '../play/package-files.ts';

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{font:13px/1.5 ui-monospace,monospace;padding:.8rem;border:1px solid #8885;border-radius:8px;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse}td,th{padding:.2rem 1rem .2rem 0;text-align:left}h2{margin-top:2.5rem}small{opacity:.7}`;

export function asHtml(trajectory: Trajectory): string {
	const { task, task_id, agent_id, solved, best_reward, seed, rubric, started_at, steps } = trajectory;
	const facts: readonly (readonly [string, string])[] = [
		['Task', task_id],
		['Agent', agent_id ?? 'no name'],
		['Outcome', `${solved ? 'solved' : 'not solved'}, best reward ${toReward(best_reward)}`],
		['Rubric', rubric],
		['Seed', String(seed)],
		['Begun', toMoment(started_at)],
	];
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(task.title)}: CodeArena</title><style>${STYLE}</style></head><body>
<h1>${escaped(task.title)}</h1>
${prose(task.description)}
${table(facts)}
<h2>Broken code</h2>
<pre>${escaped(task.buggy_code)}</pre>
${steps.map((step) => section(fromRecord(step))).join('\n')}
</body></html>
`;
}

function section(attempt: Attempt): string {
	const { step, fix, reward, tests, feedback, info } = attempt;
	const { parts, penalties } = breakdown(attempt);
	const rows = [
		...parts.map(({ name, value, amount }) => [toWords(name), `${toReward(value)} (${toSigned(amount)})`] as const),
		...penalties.map(({ name, amount }) => [`${toWords(name)} penalty`, toSigned(-amount)] as const),
	];
	const outcomes = tests.map(
		({ name, status, message }) => `${status.padEnd(8)}${name}${message && `\n        ${message}`}`,
	);
	const output = [info?.execution?.stdout, info?.execution?.stderr].filter(Boolean).join('\n');
	return `<h2>Step ${step}: reward ${toReward(reward)}</h2>
<p>${escaped(feedback)}</p>
<pre>${escaped(asReadable(fix))}</pre>
${table(rows)}
<h3>Tests</h3>
<pre>${escaped(outcomes.join('\n'))}</pre>
${output === '' ? '' : `<h3>Output</h3>\n<pre>${escaped(output)}</pre>`}
${info?.judge?.feedback ? `<h3>Judge</h3>\n<p>${escaped(info.judge.feedback)}</p>` : ''}`;
}

function prose(text: string): string {
	const blocks = proseBlocks(text).map((block) => {
		if (block.kind === 'line') return `<p>${wordsAndCode(block.text).map(marked).join('')}</p>`;
		const code = `<pre>${escaped(block.code)}</pre>`;
		return block.name === null ? code : `<details><summary>${escaped(block.name)}</summary>${code}</details>`;
	});
	return blocks.join('\n');
}

function marked(part: string, index: number): string {
	return index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part);
}

function table(rows: readonly (readonly [string, string])[]): string {
	const lines = rows.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`);
	return `<table>${lines.join('')}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
