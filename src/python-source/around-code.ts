/** What a text that is no Python most likely is: code with something around it. Said in words about that, not about characters. */
import type { Finding } from './finding.js';

/**
 * The finding that explains a syntax error by what stands around the code; null where nothing speaks for that.
 * @param source as it was read
 * @param line where the syntax error is, counted from 1
 */
export function findTextAround(source: string, line: number): Finding | null {
	const text = source.split('\n')[line - 1] ?? '';
	const words = describeLine(text.trim());
	return words === null ? null : { rule: 'unparsable', message: `line ${line}: ${words}`, line, column: 1 };
}

function describeLine(text: string): string | null {
	const fence = /^(?:`{3,}|~{3,})\s*(\S*)/.exec(text);
	if (fence !== null) {
		const language = fence[1] ? ` marked ${fence[1].slice(0, 30)}` : '';
		return `a Markdown fence${language}, and no Python block that could be taken; send the code alone, or in one \`\`\`python block`;
	}
	const token = /^(?:<\|[^|<>\s]{1,40}\|>|<\/?[a-z_]{1,20}>|\[\/?[A-Z]{3,20}\])/.exec(text);
	if (token !== null) return `${token[0]} is no Python; send the code without markers of the chat around it`;
	return isProse(text) ? 'this reads like prose; send the code alone, or in one ```python block' : null;
}

/** Several words in a row and none of them Python's. */
function isProse(text: string): boolean {
	const words = text.replace(/[.:,;!?]+$/, '').split(/\s+/);
	return (
		words.length >= 3 &&
		words.every((word) => /^[\p{L}'’,-]+$/u.test(word)) &&
		!/^(?:def|class|if|for|while|return|import|from|not|lambda|async|await|with|raise|del|assert|global|nonlocal|else|elif|try|except|yield|match|case|type|print)$/.test(
			words[0] ?? '',
		)
	);
}
