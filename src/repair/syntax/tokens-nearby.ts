/** Changes of a few characters that may make a line parse. Which of them do is decided by the parser and then by Python itself. */
import { scan } from '../../python-source/lexer/scan.js';
import type { Token } from '../../python-source/lexer/token.js';
import type { Edit } from '../rewrites/rewrite.js';

/** A line of a program that does not parse. */
export interface BrokenLine {
	readonly source: string;
	/** Offset of the line's first character. */
	readonly start: number;
	/** Without its line end. */
	readonly text: string;
}

type Changes = (line: BrokenLine) => readonly Edit[];

/** Every change to one line, each made alone. */
export function changesOfLine(line: BrokenLine): readonly Edit[] {
	return [colons, spellings, keywords, equals, quotes, tripleQuotes, brackets, commas, leftOut, braces].flatMap(
		(rule) => rule(line),
	);
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

function tokensOf({ text, start }: BrokenLine): Token[] {
	return scan(text.trimStart())
		.tokens.filter(({ kind, text: own }) => own.trim() !== '' && kind !== 'newline')
		.map((token) => {
			const offset = start + text.length - text.trimStart().length;
			return { ...token, start: token.start + offset, end: token.end + offset };
		});
}

const HEADER = /^\s*(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally|match|case)\b/;

/** A colon that is missing at the end of a header, or too many behind a decorator or a statement. */
const colons: Changes = ({ start, text }) => {
	const bare = text.replace(/\s*(?:#.*)?$/, '');
	const end = start + bare.length;
	if (bare.endsWith(':')) return HEADER.test(text) && !/^\s*@/.test(text) ? [] : [{ start: end - 1, end, text: '' }];
	return HEADER.test(text) ? [insert(end, ':')] : [];
};

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/\belse\s+if\b/g, 'elif'],
	[/\belseif\b|\belsif\b/g, 'elif'],
	[/=>/g, '>='],
	[/=</g, '<='],
	[/=!/g, '!='],
	[/<>/g, '!='],
	[/&&/g, 'and'],
	[/\|\|/g, 'or'],
	[/!(?!=)\s*/g, 'not '],
	[/===/g, '=='],
	[/\+\+/g, '+= 1'],
	[/--(?=\s*$)/g, '-= 1'],
	[/[“”]/g, '"'],
	[/[‘’]/g, "'"],
	[/\bnull\b/g, 'None'],
	[/\bforeach\b/g, 'for'],
	[/\b(?:define|function|func|fn)\b/g, 'def'],
	[/;\s*$/g, ''],
	[/\{\s*$/g, ':'],
	[/->/g, ':'],
];

/** What other languages write, in Python. */
function spellings({ start, text }: BrokenLine): Edit[] {
	return SPELLINGS.flatMap(([pattern, instead]) =>
		[...text.matchAll(pattern)].map((match) => ({
			start: start + match.index,
			end: start + match.index + match[0].length,
			text: instead,
		})),
	);
}

const KEYWORDS =
	'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield True False None'.split(
		' ',
	);

/** Names that are nearly a keyword. */
const keywords: Changes = (line) =>
	tokensOf(line)
		.filter(({ kind, text }) => kind === 'name' && text.length > 2 && !KEYWORDS.includes(text))
		.flatMap(({ start, end, text }) =>
			KEYWORDS.filter((keyword) => isNear(text, keyword)).map((keyword) => ({ start, end, text: keyword })),
		);

/** The same letters in another order, or one letter more, less or other. */
function isNear(word: string, keyword: string): boolean {
	if (Math.abs(word.length - keyword.length) > 1) return false;
	if ([...word].sort().join('') === [...keyword].sort().join('')) return true;
	let at = 0;
	while (at < word.length && word[at] === keyword[at]) at++;
	const rest = (text: string, from: number): string => text.slice(from);
	return (
		rest(word, at + 1) === rest(keyword, at + 1) ||
		rest(word, at) === rest(keyword, at + 1) ||
		rest(word, at + 1) === rest(keyword, at)
	);
}

/** `=` where a comparison or `:=` is meant, and the other way round. */
const equals: Changes = (line) =>
	tokensOf(line).flatMap(({ start, end, text }) => {
		if (text === '=')
			return [
				{ start, end, text: '==' },
				{ start, end, text: ':=' },
			];
		return text === '==' || text === ':=' ? [{ start, end, text: '=' }] : [];
	});

/** A quote that is missing, before each place where a string may end or after each where one may begin. */
function quotes({ start, text }: BrokenLine): Edit[] {
	return ['"', "'"]
		.filter((quote) => (text.split(quote).length - 1) % 2 === 1)
		.flatMap((quote) =>
			[...text.matchAll(/(?=[,)\]}:]|\s|$)|(?<=[[({,=\s])/g)].map((match) => insert(start + match.index, quote)),
		);
}

/** Three quotes that should be a quote in quotes. */
function tripleQuotes({ start, text }: BrokenLine): Edit[] {
	return ['"""', "'''"].flatMap((triple) => {
		const places = [...text.matchAll(new RegExp(triple, 'g'))].map(({ index }) => index);
		const quoted = triple[0] === '"' ? `'"'` : `"'"`;
		const all = places.length > 0 ? [{ start, end: start + text.length, text: text.replaceAll(triple, quoted) }] : [];
		return [...all, ...places.map((at) => ({ start: start + at, end: start + at + 3, text: quoted }))];
	});
}

/** A bracket more at each end of a token, one less, or another one. */
const brackets: Changes = (line) => {
	const tokens = tokensOf(line);
	const closed = tokens.flatMap(({ end }) => [')', ']', '}'].map((bracket) => insert(end, bracket)));
	const opened = tokens.flatMap(({ start }) => ['(', '[', '{'].map((bracket) => insert(start, bracket)));
	const without = tokens.filter(({ text }) => /^[()[\]{}]$/.test(text));
	const removed = without.map(({ start, end }) => ({ start, end, text: '' }));
	const exchanged = without.flatMap(({ start, end, text }) =>
		[...')]}([{'].filter((other) => other !== text).map((other) => ({ start, end, text: other })),
	);
	return [...closed, ...removed, ...exchanged, ...opened];
};

/** A comma, an operator or a dot between two tokens that cannot stand side by side. */
const commas: Changes = (line) => {
	const tokens = tokensOf(line);
	return tokens.slice(1).flatMap(({ start, kind }, index) => {
		const before = tokens[index] as Token;
		const operand = (token: Pick<Token, 'kind' | 'text'>) =>
			/^(name|number|string)$/.test(token.kind) || /^[)\]}([{]$/.test(token.text);
		return operand(before) && (operand({ kind, text: line.source.slice(start, start + 1) }) || kind === 'fstring-start')
			? [insert(before.end, ','), insert(before.end, ' =='), insert(before.end, ' in'), insert(before.end, ' +')]
			: [];
	});
};

/** One token too many. */
const leftOut: Changes = (line) => tokensOf(line).map(({ start, end }) => ({ start, end, text: '' }));

/** Braces of an f-string. */
function braces({ start, text }: BrokenLine): Edit[] {
	if (!/\b[rR]?[fF][rR]?["']/.test(text)) return [];
	return [...text.matchAll(/(?=["'])|[{}]|[()]/g)].flatMap(({ index, 0: found }) => {
		const at = start + index;
		if (found === '') return [insert(at, '}'), insert(at, ')'), insert(at, ')}')];
		return [
			{ start: at, end: at + 1, text: '' },
			{ start: at, end: at + 1, text: found + found },
		];
	});
}
