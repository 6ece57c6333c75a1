/**
 * Work that grows with the size and that C does so fast that only large inputs show it: where it may stand in a source, the measurement goes on to
 * large inputs. It decides nothing else, so what is found too often costs time and no level.
 */
import type { Resolver } from '../../python-source/tree/resolve.js';
import { findHiddenLoops } from './loops.js';

/** Moves all that follows in a list, or goes through a text or a list. */
const METHODS = /\.(?:pop\(\s*[^)\s-]|(?:insert|remove|index|find|count)\()|\binsort|\bdel\b[^\n]*\[/;
const LISTS = /^[ \t]*(\w+(?:, *\w+)+) *= *[^\n]*\[/gm;
const MEMBERSHIPS = /(\bfor [\w, ()]+)? in (\w+)/g;

export function mayWorkInC(program: Resolver): boolean {
	const { source } = program.tree;
	return METHODS.test(source) || looksThroughLists(source) || findHiddenLoops(program, []).length > 0;
}

/** `x in known` after `keys, known = [], []`. */
function looksThroughLists(source: string): boolean {
	const lists = new Set([...source.matchAll(LISTS)].flatMap(([, names = '']) => names.split(/, */)));
	return [...source.matchAll(MEMBERSHIPS)].some(([, loop, name = '']) => loop === undefined && lists.has(name));
}
