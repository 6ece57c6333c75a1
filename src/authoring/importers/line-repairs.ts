/**
 * Repairs of single lines, as texts, so that they work on code that does not parse: a colon, bracket, quote or indent put right, `=` made `==`, a
 * guard for emptiness put first, a conversion put around a name, a call taken away.
 */

/** Sources with one line changed or added, the likely ones first; some may be no better. */
export function lineRepairs(source: string): readonly string[] {
	const lines = source.split('\n');
	const found = new Set<string>();
	for (const repair of [syntax, guards, conversions]) {
		for (const [index, line] of lines.entries()) {
			for (const replacement of repair(line, lines, index)) {
				found.add([...lines.slice(0, index), replacement, ...lines.slice(index + 1)].join('\n'));
			}
		}
	}
	found.delete(source);
	return [...found];
}

const HEADER = /^\s*(?:def|class|if|elif|else|for|while|with|try|except|finally|async)\b/;
const PAIRS: readonly (readonly [string, string])[] = [
	['(', ')'],
	['[', ']'],
	['{', '}'],
];

function syntax(line: string, lines: readonly string[], index: number): string[] {
	if (line.trim() === '') return [];
	const repaired: string[] = [];
	const bare = line.trimEnd();
	if (HEADER.test(line) && !bare.endsWith(':')) repaired.push(`${bare}:`);
	for (const [open, close] of PAIRS) {
		if (count(line, open) > count(line, close)) {
			repaired.push(bare.endsWith(':') ? `${bare.slice(0, -1)}${close}:` : `${bare}${close}`);
		}
		if (count(line, close) > count(line, open)) repaired.push(bare.replace(close, ''));
	}
	if (/^\s*(?:el)?if\b|^\s*while\b/.test(line)) repaired.push(line.replace(/([^=!<>])=([^=])/, '$1==$2'));
	for (const quote of ['"', "'"]) if (count(line, quote) % 2 === 1) repaired.push(closedQuote(bare, quote));
	repaired.push(line.replace(/\belse if\b/, 'elif').replace(/\bretrun\b/, 'return'));
	return [...repaired, ...indents(line, lines, index)].filter((text) => text !== line);
}

/** Before each closing bracket, comma or colon, and at the end of the line. */
function closedQuote(line: string, quote: string): string {
	const at = line.search(/[),\]:]+$/);
	return at === -1 ? `${line}${quote}` : `${line.slice(0, at)}${quote}${line.slice(at)}`;
}

function indents(line: string, lines: readonly string[], index: number): string[] {
	const before = lines.slice(0, index).findLast((text) => text.trim() !== '');
	if (before === undefined) return [];
	const width = before.length - before.trimStart().length;
	const depths = before.trimEnd().endsWith(':') ? [width + 4] : [width, width - 4];
	return depths.filter((depth) => depth >= 0).map((depth) => ' '.repeat(depth) + line.trimStart());
}

/** A first line for a function that forgets the empty case. */
function guards(line: string): string[] {
	const [, indentation = '', parameters = ''] = /^(\s*)def \w+\(([^)]*)\).*:\s*$/.exec(line) ?? [];
	const names = parameters
		.split(',')
		.map((part) => part.split(/[:=]/)[0]?.trim() ?? '')
		.filter((name) => /^[a-z_]\w*$/i.test(name) && name !== 'self');
	return names.flatMap((name) =>
		['0', 'None', '[]', '""', '{}', 'False', 'True'].map(
			(value) => `${line}\n${indentation}    if not ${name}:\n${indentation}        return ${value}`,
		),
	);
}

const CONVERSIONS = ['int', 'str', 'float', 'list', 'len', 'sorted'];

/** Conversions around a name or a subscript, those that are there taken away, and steps of a chain left out. */
function conversions(line: string): string[] {
	if (/^\s*(?:def|class|import|from|#|@)/.test(line)) return [];
	const repaired: string[] = [];
	for (const match of line.matchAll(/\b[a-z_]\w*(?:\[\w+\])?(?![\w(.[])/gi)) {
		const { 0: name, index } = match;
		if (/^(?:if|elif|else|for|in|while|return|and|or|not|is|None|True|False|def|lambda|with|as)$/.test(name)) continue;
		for (const conversion of CONVERSIONS) {
			repaired.push(`${line.slice(0, index)}${conversion}(${name})${line.slice(index + name.length)}`);
		}
	}
	for (const match of line.matchAll(/\b(?:int|str|float|list|set|tuple|sorted|abs)\(([^()]*)\)/g)) {
		repaired.push(line.slice(0, match.index) + (match[1] ?? '') + line.slice(match.index + match[0].length));
	}
	for (const match of line.matchAll(/\b(\w+)\.(?:upper|lower|strip)\(\)/g)) {
		repaired.push(line.slice(0, match.index) + (match[1] ?? '') + line.slice(match.index + match[0].length));
	}
	const [, indentation, name, key, value] = /^(\s*)(\w+)\.append\(\{\s*(.+?):\s*(.+)\}\)$/.exec(line) ?? [];
	if (name !== undefined) repaired.push(`${indentation}${name}[${key}] = ${value}`);
	return repaired;
}

function count(text: string, char: string): number {
	return text.split(char).length - 1;
}
