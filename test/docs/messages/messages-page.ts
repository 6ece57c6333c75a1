/** Writes docs/messages.md from the texts of the source, so that the page has every message and no other. */
import { ERROR_TABLE } from '../../../src/errors.js';
import { AREAS, areaOf, isMessage } from './areas.js';
import type { FoundText } from './found-text.js';

const HEAD = `# Messages

Every message that CodeArena can give, by area and by the file that it comes from. A test writes this page from the source (\`npm run docs:messages\`):
each text of two words or more on one line, without documentation, prompts and reports. \`{name}\` stands for what is filled in. A part of a longer
message stands beside it. [api.md](api.md) tells where replies carry them.
`;

/** @param texts what was found, in the order of files */
export function writeMessagesPage(texts: readonly FoundText[]): string {
	const messages = texts.filter(isMessage);
	const areas = AREAS.map(({ title, about }) => {
		const own = messages.filter(({ file }) => areaOf(file)?.title === title);
		return own.length === 0 ? '' : `\n## ${title}\n\n${about}\n${writeFiles(own)}`;
	});
	return HEAD + areas.join('');
}

function writeFiles(messages: readonly FoundText[]): string {
	const files = [...new Set(messages.map(({ file }) => file))];
	return files
		.map((file) => {
			const lines = messages.filter((message) => message.file === file).map(writeMessage);
			return `\n\`${file}\`\n\n${[...new Set(lines)].join('\n')}\n`;
		})
		.join('');
}

function writeMessage({ text, code }: FoundText): string {
	return `- ${inCode(text.trim())}${code !== null && isCode(code) ? `: ${ERROR_TABLE[code].status} \`${code}\`` : ''}`;
}

function isCode(code: string): code is keyof typeof ERROR_TABLE {
	return Object.hasOwn(ERROR_TABLE, code);
}

/** A code span that may hold backticks. */
function inCode(text: string): string {
	if (!text.includes('`')) return `\`${text}\``;
	const fence = '`'.repeat(Math.max(...(text.match(/`+/g) ?? ['']).map(({ length }) => length)) + 1);
	return `${fence} ${text} ${fence}`;
}
