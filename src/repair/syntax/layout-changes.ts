/** Changes of whole lines that may make a program parse: indentation, an empty block, clauses and parameters in the wrong order. */
import type { Edit } from '../rewrites/rewrite.js';
import type { BrokenLine } from './tokens-nearby.js';

export interface Lines {
	readonly source: string;
	/** 0-based number of the broken line. */
	readonly at: number;
	readonly lines: readonly BrokenLine[];
}

/** Each is one change of the program; its edits are made together. */
export function layoutChanges(place: Lines): readonly (readonly Edit[])[] {
	return [
		indented,
		shifted,
		tabs,
		passes,
		parameters,
		comprehensionElse,
		declarations,
		cases,
		clauses,
		removed,
	].flatMap((rule) => rule(place));
}

const indentOf = (text: string): string => /^[ \t]*/.exec(text)?.[0] ?? '';
const reindent = ({ start, text }: BrokenLine, indent: string): Edit => ({
	start,
	end: start + indentOf(text).length,
	text: indent,
});

/** The line at every depth that a neighbour has, and one deeper. */
function indented({ at, lines }: Lines): Edit[][] {
	const line = lines[at];
	if (line === undefined) return [];
	return depthsNear(lines, at)
		.filter((depth) => depth !== indentOf(line.text))
		.map((depth) => [reindent(line, depth)]);
}

function depthsNear(lines: readonly BrokenLine[], at: number): string[] {
	const near = lines.slice(Math.max(0, at - 8), at + 4).filter(({ text }) => text.trim() !== '');
	const depths = near.map(({ text }) => indentOf(text.replaceAll('\t', '    ')));
	return [...new Set([...depths, ...depths.map((depth) => `${depth}    `)])];
}

/** The line and all below it that are as deep. */
function shifted({ at, lines }: Lines): Edit[][] {
	const line = lines[at];
	if (line === undefined) return [];
	const depth = indentOf(line.text).length;
	let end = at + 1;
	while (end < lines.length && (lines[end]?.text.trim() === '' || indentOf(lines[end]?.text ?? '').length >= depth))
		end++;
	const block = lines.slice(at, end).filter(({ text }) => text.trim() !== '');
	if (block.length < 2) return [];
	return [-4, -2, -1, 1, 2, 4]
		.filter((by) => depth + by >= 0)
		.map((by) => block.map((own) => reindent(own, ' '.repeat(Math.max(0, indentOf(own.text).length + by)))));
}

/** Tabs as four or eight blanks, everywhere. */
function tabs({ source, lines }: Lines): Edit[][] {
	if (!source.includes('\t')) return [];
	return [4, 8].map((width) =>
		lines
			.filter(({ text }) => indentOf(text).includes('\t'))
			.map((line) => reindent(line, indentOf(line.text).replaceAll('\t', ' '.repeat(width)))),
	);
}

/** A header without a block. */
function passes({ at, lines }: Lines): Edit[][] {
	return [at - 1, at].flatMap((number) => {
		const line = lines[number];
		if (line === undefined || !/:\s*(?:#.*)?$/.test(line.text)) return [];
		const end = line.start + line.text.length;
		return [[{ start: end, end, text: `\n${indentOf(line.text)}    pass` }]];
	});
}

/** A parameter without a default behind one that has one. */
function parameters({ at, lines }: Lines): Edit[][] {
	const line = lines[at];
	const match = line === undefined ? null : /^(\s*(?:async )?def \w+\()(.*)(\).*)$/.exec(line.text);
	if (line === undefined || match === null) return [];
	const [, head = '', inner = '', tail = ''] = match;
	const all = inner.split(/,\s*(?![^[({]*[\])}])/);
	const isBound = (name: string) => name === 'self' || name === 'cls';
	const plain = all.filter((name) => !name.includes('='));
	const withDefault = all.filter((name) => name.includes('='));
	if (withDefault.length === 0 || plain.length === 0) return [];
	const ordered = [...plain.filter(isBound), ...plain.filter((name) => !isBound(name)), ...withDefault];
	const given = all.map((name, index) =>
		!name.includes('=') && all.slice(0, index).some((other) => other.includes('=')) ? `${name}=None` : name,
	);
	return [ordered, given].map((names) => [
		{ start: line.start, end: line.start + line.text.length, text: `${head}${names.join(', ')}${tail}` },
	]);
}

/** `x for … if c else y` → `x if c else y for …`, over one or several lines. */
function comprehensionElse({ source, at, lines }: Lines): Edit[][] {
	const first = lines[Math.max(0, at - 6)];
	const last = lines[Math.min(lines.length - 1, at + 2)];
	if (first === undefined || last === undefined) return [];
	const stretch = source.slice(first.start, last.start + last.text.length);
	const match = /([[({]\s*)(\S.*?)(\s+for\s.*?)\s+if\s+(.+?)\s+else\s+(.+?)(\s*[\])}])(?=\s*(?:\n|$|[,)]))/s.exec(
		stretch,
	);
	if (match === null) return [];
	const [whole, open, value, loops, condition, other, close] = match;
	const start = first.start + match.index;
	return [
		[{ start, end: start + whole.length, text: `${open}${value} if ${condition} else ${other}${loops}${close}` }],
	];
}

/** `global` and `nonlocal` at the start of their function. */
function declarations({ at, lines }: Lines): Edit[][] {
	const line = lines[at];
	if (line === undefined || !/^\s*(?:global|nonlocal) /.test(line.text)) return [];
	const depth = indentOf(line.text).length;
	let head = at - 1;
	while (
		head >= 0 &&
		!(/^\s*(?:async )?def /.test(lines[head]?.text ?? '') && indentOf(lines[head]?.text ?? '').length < depth)
	)
		head--;
	const definition = lines[head];
	if (definition === undefined) return [];
	const end = definition.start + definition.text.length;
	const gone = { start: line.start, end: line.start + line.text.length + 1, text: '' };
	return [[{ start: end, end, text: `\n${indentOf(definition.text)}    ${line.text.trim()}` }, gone]];
}

/** A `case` that takes everything stands last. */
function cases({ at, lines }: Lines): Edit[][] {
	const line = lines[at];
	if (line === undefined || !/^\s*case\b/.test(line.text)) return [];
	const depth = indentOf(line.text).length;
	const isIn = (number: number): boolean =>
		lines[number]?.text.trim() === '' || indentOf(lines[number]?.text ?? '').length > depth;
	let end = at + 1;
	while (end < lines.length && isIn(end)) end++;
	let last = end;
	while (
		last < lines.length &&
		(isIn(last) || (/^\s*case\b/.test(lines[last]?.text ?? '') && indentOf(lines[last]?.text ?? '').length === depth))
	)
		last++;
	if (last === end) return [];
	const block = lines.slice(at, end).map(({ text }) => text);
	const [from, until] = [line.start, lines[end]?.start ?? 0];
	const place = lines[last - 1] as BrokenLine;
	const to = place.start + place.text.length;
	return [
		[
			{ start: from, end: until, text: '' },
			{ start: to, end: to, text: `\n${block.join('\n').trimEnd()}` },
		],
	];
}

/** `else` before `except` or without its `try` part: the clause behind the others, or its body without it. */
function clauses({ at, lines }: Lines): Edit[][] {
	return [at - 1, at].flatMap((number) => {
		const found = clauseAround(lines, number);
		if (found === null) return [];
		const { head, end, next } = found;
		const [first, after] = [lines[head] as BrokenLine, lines[end]];
		const text = lines
			.slice(head, end)
			.map((line) => line.text)
			.join('\n');
		const start = first.start;
		const cut = { start, end: after?.start ?? start + text.length, text: '' };
		const last = lines[next - 1] as BrokenLine;
		const to = last.start + last.text.length;
		const body = lines
			.slice(head + 1, end)
			.map((line) => line.text.replace(/^ {4}/, ''))
			.join('\n');
		const moved = [cut, { start: to, end: to, text: `\n${text.trimEnd()}` }];
		return next > end
			? [moved, [cut, { start: to, end: to, text: `\n${body.trimEnd()}` }]]
			: [[{ ...cut, text: `${body}\n` }]];
	});
}

/** The `else` clause that a line ends or begins, where it ends, and where the clauses behind it end. */
function clauseAround(lines: readonly BrokenLine[], at: number): { head: number; end: number; next: number } | null {
	let head = at;
	while (head >= 0 && !/^\s*(?:else|finally)\s*:/.test(lines[head]?.text ?? '')) head--;
	const depth = indentOf(lines[head]?.text ?? '').length;
	const deeper = (number: number): boolean =>
		lines[number]?.text.trim() === '' || indentOf(lines[number]?.text ?? '').length > depth;
	let end = head + 1;
	while (end < lines.length && deeper(end)) end++;
	if (head < 0 || end < at) return null;
	let next = end;
	while (
		next < lines.length &&
		(deeper(next) ||
			(/^\s*except\b/.test(lines[next]?.text ?? '') && indentOf(lines[next]?.text ?? '').length === depth))
	)
		next++;
	return { head, end, next };
}

/** Without the line. */
function removed({ at, lines }: Lines): Edit[][] {
	const line = lines[at];
	return line === undefined || line.text.trim() === ''
		? []
		: [[{ start: line.start, end: line.start + line.text.length + 1, text: '' }]];
}
