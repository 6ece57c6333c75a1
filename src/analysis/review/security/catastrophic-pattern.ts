/**
 * Regular expressions that take exponential time on some texts: a repeated group in which one repeated part is all
 * that must be there, such as `(a+)+` or `(\w+\s*,?)*`. A group with a fixed part, such as `(\d+,)+`, is fine.
 */
import { stringValue } from '../../../python-source/tree/literals.js';
import type { AnalysisRule } from '../rule.js';

const REGEX_FUNCTIONS = /^re\.(?:compile|match|fullmatch|search|sub|subn|split|findall|finditer)$/;

export const catastrophicPattern: AnalysisRule = {
	name: 'catastrophic-pattern',
	find: ({ calls, tree }) =>
		calls.flatMap(({ node, paths, args }) => {
			const pattern = paths.some((path) => REGEX_FUNCTIONS.test(path)) && args[0] !== undefined;
			const text = pattern ? stringValue(tree, args[0] as NonNullable<(typeof args)[0]>) : null;
			const group = text === null ? undefined : repeatedGroups(text).find(isAmbiguous);
			return group === undefined
				? []
				: [{ node, message: `the repeated group '(${group})' can take exponential time` }];
		}),
};

/** Contents of innermost groups that are followed by `+`, `*` or an open repetition. */
function repeatedGroups(pattern: string): string[] {
	const groups: string[] = [];
	let open = -1;
	let inClass = false;
	for (let at = 0; at < pattern.length; at++) {
		const char = pattern[at];
		if (char === '\\') at++;
		else if (inClass) inClass = char !== ']';
		else if (char === '[') inClass = true;
		else if (char === '(') open = at;
		else if (char === ')' && open !== -1) {
			if (/^(?:[+*]|\{\d+,\})(?!\+)/.test(pattern.slice(at + 1))) groups.push(pattern.slice(open + 1, at));
			open = -1;
		}
	}
	return groups;
}

const ELEMENT = /(\\.|\[(?:\\.|[^\]\\])*\]|[^\\[\]])([+*?]|\{\d+(?:,\d*)?\})?\??/y;

function isAmbiguous(group: string): boolean {
	const body = group.replace(/^\?(?::|P<\w+>)/, '');
	if (/[|^$]|^\?/.test(body.replace(/\[[^\]]*\]|\\./g, ''))) return false;
	let needed = 0;
	let repeated = 0;
	ELEMENT.lastIndex = 0;
	for (let element = ELEMENT.exec(body); element !== null; element = ELEMENT.exec(body)) {
		const quantifier = element[2] ?? '';
		if (quantifier === '+') repeated++;
		if (quantifier === '' || quantifier === '+' || quantifier.startsWith('{')) needed++;
		if (ELEMENT.lastIndex === body.length) return needed === 1 && repeated === 1;
	}
	return false;
}
