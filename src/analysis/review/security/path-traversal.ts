/**
 * A path that is joined from a folder and a caller's name and then opened, in a function that never checks where the
 * path leads.
 */
import type { Call } from '../../../python-source/tree/calls.js';
import { contains, namedChildren, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import { wordSet } from '../../../python-source/word-set.js';
import type { AnalysisContext, AnalysisRule, FunctionFacts } from '../rule.js';

const OPENERS = new Set([
	'open',
	'io.open',
	'os.open',
	'os.remove',
	'os.unlink',
	'os.listdir',
	'shutil.rmtree',
	'shutil.copy',
]);
const PATH_METHODS = new Set(['read_text', 'read_bytes', 'write_text', 'write_bytes', 'open', 'unlink']);
const JOINERS = new Set(['os.path.join', 'posixpath.join', 'pathlib.Path', 'pathlib.PurePath']);
/** Calls that show that somebody thought of it. */
const CHECKS = wordSet(`
	realpath abspath normpath resolve commonpath commonprefix is_relative_to relative_to basename isalnum
	isidentifier fullmatch match
`);
const CLEANERS = new Set(['basename', 'secure_filename']);

export const pathTraversal: AnalysisRule = {
	name: 'path-traversal',
	find: (context) =>
		context.calls.flatMap((call) => {
			const path = openedPath(context, call);
			if (path === null || !isJoined(context, path) || !context.sources.isForeign(path, CLEANERS)) return [];
			const home = context.functions.findLast(({ node }) => contains(node, call.node));
			if (home !== undefined && isChecked(context, home)) return [];
			return [
				{ node: call.node, message: 'a path made with a name from outside is used without checking where it leads' },
			];
		}),
};

function openedPath({ resolver }: AnalysisContext, call: Call): SyntaxNode | null {
	if (call.paths.some((path) => OPENERS.has(path))) return call.args[0] ?? call.keywords.get('file') ?? null;
	if (call.receiver === null || !PATH_METHODS.has(call.name)) return null;
	return resolver.means(call.receiver, 'os', 'io') ? null : call.receiver;
}

function isJoined({ resolver, sources }: AnalysisContext, path: SyntaxNode): boolean {
	return sources.originsOf(path).some((origin) => {
		if (origin.type === 'call') {
			const callee = namedChildren(origin)[0];
			return callee !== undefined && resolver.pathsOf(callee).some((name) => JOINERS.has(name)) && hasParts(origin);
		}
		const joins = origin.children.some(({ type }) => type === '/' || type === '+');
		return (origin.type === 'binary_operator' && joins) || isTemplate(origin);
	});
}

function hasParts(call: SyntaxNode): boolean {
	return namedChildren(namedChildren(call)[1] ?? call).length > 1;
}

function isTemplate(node: SyntaxNode): boolean {
	const fields = node.children.filter(({ type }) => type === 'interpolation');
	return node.type === 'string' && fields.length > 1;
}

function isChecked({ calls, tree }: AnalysisContext, home: FunctionFacts): boolean {
	const called = calls.some(({ node, name }) => contains(home.node, node) && CHECKS.has(name));
	const compared = nodesOf(tree, 'comparison_operator').some((node) => {
		return contains(home.node, node) && node.children.some(({ type }) => type === 'in' || type === 'not in');
	});
	return called || compared;
}
