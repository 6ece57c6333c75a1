/**
 * What a program does when it is merely loaded. The trusted side of the sandbox loads references, so one from elsewhere may define things and compute
 * constants at its top, and nothing more.
 */

import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Program, ProgramReader } from '../mutate/program.js';

const DEFINITIONS: ReadonlySet<string> = new Set([
	'function_definition',
	'class_definition',
	'decorated_definition',
	'import_statement',
	'import_from_statement',
	'future_import_statement',
	'type_alias_statement',
	'pass_statement',
]);

/** Makers of constants. */
const HARMLESS =
	/^(?:set|frozenset|dict|list|tuple|range|int|float|str|bytes|bytearray|bool|complex|len|min|max|sum|abs|round|sorted|reversed|zip|map|filter|enumerate|ord|chr|object|(?:re\.)?compile|(?:collections\.)?(?:namedtuple|defaultdict|Counter|deque|OrderedDict)|(?:decimal\.)?Decimal|(?:fractions\.)?Fraction|(?:typing\.)?(?:TypeVar|NewType|NamedTuple)|(?:enum\.)?Enum|(?:datetime\.)*(?:date|time|datetime|timedelta|timezone)|math\.\w+|(?:operator\.)?(?:itemgetter|attrgetter)|(?:functools\.)?partial|(?:sys\.)?setrecursionlimit|["'].*["']\.(?:split|join))$/s;

/**
 * The first thing at the top of a program that does more than define, as text.
 * @returns null when there is none, or when the program can't be parsed and so can't run either
 */
export function runsWhenLoaded(read: ProgramReader, source: string): string | null {
	const program = read(source);
	if (program === null) return null;
	const doing = namedChildren(program.tree.root).find((node) => isDoing(program, node));
	return doing === undefined ? null : (program.tree.text(doing).split('\n')[0]?.slice(0, 100) ?? '');
}

function isDoing(program: Program, node: SyntaxNode): boolean {
	if (DEFINITIONS.has(node.type)) return false;
	const inner = namedChildren(node)[0];
	// Guards are not entered: the trusted side loads a module by another name than `__main__`.
	if (node.type === 'if_statement' && program.tree.text(node).startsWith('if __name__')) return false;
	if (node.type === 'expression_statement' && inner !== undefined && /string$/.test(inner.type)) return false;
	return subtree(program.tree, node).some((each) => {
		const callee = each.type === 'call' ? fieldOf(each, 'function') : null;
		return callee !== null && !HARMLESS.test(program.tree.text(callee));
	});
}
