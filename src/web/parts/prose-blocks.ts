/** A description cut into what it consists of: lines of words, and blocks of code, some of them the text of a named file. */

export type ProseBlock =
	| { readonly kind: 'line'; readonly text: string }
	/** `name` is null for code that is no file. */
	| { readonly kind: 'code'; readonly name: string | null; readonly code: string };

/** Lines this long were broken by their author's editor, not on purpose. */
const WRAPPED_CHARS = 70;
/** A block between fences, with the line before it that names its file. */
const FENCED = /(?:^`([^`\n]+)`:\n\s*)?^```\w*\n([\s\S]*?)\n?^```$/gm;

export function proseBlocks(text: string): readonly ProseBlock[] {
	const blocks: ProseBlock[] = [];
	let read = 0;
	for (const found of text.matchAll(FENCED)) {
		blocks.push(...wordLines(text.slice(read, found.index)));
		blocks.push({ kind: 'code', name: found[1] ?? null, code: found[2] ?? '' });
		read = found.index + found[0].length;
	}
	return [...blocks, ...wordLines(text.slice(read))];
}

/** Paragraphs, and lines that were meant as such. */
function wordLines(text: string): readonly ProseBlock[] {
	const lines: string[] = [];
	let open = false;
	for (const line of text.trim().split('\n')) {
		if (open && /^\S/.test(line) && !/^[-*] /.test(line)) lines[lines.length - 1] += ` ${line.trim()}`;
		else if (line.trim() !== '') lines.push(line.trimEnd());
		open = line.length >= WRAPPED_CHARS;
	}
	return lines.map((line) => ({ kind: 'line', text: line }));
}

/** Words and code in backticks by turns, words first. */
export function wordsAndCode(line: string): readonly string[] {
	return line.split('`');
}
