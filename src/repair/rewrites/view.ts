/**
 * A program as the rewrite rules see it: tree, scopes, the statements that run, the names that can be used at a place, and what the failing
 * tests have said about it.
 */
import { isOneLine } from '../../authoring/mutate/edits.js';
import { functionAround, liveOf, type Program } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Hints } from './hints.js';
import type { Edit, Rewrite, RewriteKind } from './rewrite.js';
import { conditionsAt } from './vocabulary/conditions.js';
import { idleNames, makingsOf } from './vocabulary/makings.js';
import type { Phrase } from './vocabulary/operands.js';
import { statementsAt } from './vocabulary/statements.js';

export interface View {
	readonly program: Program;
	readonly hints: Hints;
	/** Statements inside functions, in document order. */
	readonly statements: readonly SyntaxNode[];
	/** Texts of conditions and of their parts, each once. */
	readonly conditions: readonly string[];
	/** Variables that may be read at a node: parameters and locals of the functions around it, nearest first. */
	namesAt(node: SyntaxNode): readonly string[];
	/** `self.x` for every attribute of the class around a node. */
	attributesAt(node: SyntaxNode): readonly string[];
	/**
	 * Conditions that could decide a branch at a node, cheapest first.
	 * @param limit how many at most, default 1,600
	 * @param without what must not be spoken of
	 */
	conditionsAt(node: SyntaxNode, limit?: number, without?: RegExp): readonly Phrase[];
	/** Simple statements that could be missing at a node, cheapest first. */
	statementsAt(node: SyntaxNode): readonly Phrase[];
	/** What names and attributes are first given. */
	readonly makings: ReadonlyMap<string, string>;
	/** Names that are made and never changed, or set and never read. */
	readonly idle: ReadonlySet<string>;
	text(node: SyntaxNode): string;
}

const STATEMENTS: ReadonlySet<string> = new Set([
	'expression_statement',
	'return_statement',
	'if_statement',
	'for_statement',
	'while_statement',
	'raise_statement',
	'break_statement',
	'continue_statement',
	'pass_statement',
	'delete_statement',
	'assert_statement',
	'with_statement',
	'try_statement',
]);

export function createView(program: Program, hints: Hints): View {
	// A program without functions is one that runs as a whole.
	const isScript = !/^\s*(?:def|class) /m.test(program.source);
	const names = new Map<SyntaxNode | null, readonly string[]>();
	const namesAt = (node: SyntaxNode): readonly string[] => {
		const scope = program.scopes.scopeOf(node).node;
		const known = names.get(scope) ?? namesInScope(program, node, isScript);
		names.set(scope, known);
		return known;
	};
	const text = (node: SyntaxNode): string => program.tree.text(node);
	const makings = makingsOf({ program, text });
	const once = (
		keyOf: (node: SyntaxNode) => SyntaxNode | null,
		make: (view: View, node: SyntaxNode) => readonly Phrase[],
	) => {
		const known = new Map<SyntaxNode | null, readonly Phrase[]>();
		return (node: SyntaxNode): readonly Phrase[] => {
			const key = keyOf(node);
			const phrases = known.get(key) ?? make(view, node);
			known.set(key, phrases);
			return phrases;
		};
	};
	const view: View = {
		program,
		hints,
		makings,
		idle: idleNames({ program }, makings),
		conditionsAt: (node, limit, without) => conditionsAt(view, node, limit, without),
		statementsAt: once(
			(node) => (node.type === 'pass_statement' ? node : program.scopes.scopeOf(node).node),
			statementsAt,
		),
		statements: program.live.filter((node) => STATEMENTS.has(node.type) && (isScript || functionAround(node) !== null)),
		conditions: conditionTexts(program),
		namesAt,
		attributesAt: (node) => attributesOf(program, node),
		text,
	};
	return view;
}

function namesInScope(program: Program, node: SyntaxNode, isScript: boolean): readonly string[] {
	const found = new Set<string>();
	for (
		let scope = program.scopes.scopeOf(node) as ReturnType<typeof program.scopes.scopeOf> | null;
		scope !== null;
		scope = scope.parent
	) {
		if ((scope.kind === 'module' && !isScript) || scope.kind === 'class') continue;
		for (const [name, bindings] of scope.bindings) {
			if (name !== '_' && bindings.some(({ kind }) => kind !== 'import' && kind !== 'function' && kind !== 'class')) {
				found.add(name);
			}
		}
	}
	return [...found];
}

function attributesOf(program: Program, node: SyntaxNode): readonly string[] {
	const definition = ancestorOf(node, 'class_definition');
	if (definition === null) return [];
	const found = new Set<string>();
	for (const attribute of liveOf(program, 'attribute')) {
		if (ancestorOf(attribute, 'class_definition') !== definition || attribute.parent?.type === 'call') continue;
		const text = program.tree.text(attribute);
		if (/^self\.\w+$/.test(text)) found.add(text);
	}
	return [...found];
}

const CONDITIONAL = ['if_statement', 'elif_clause', 'while_statement', 'conditional_expression', 'if_clause'] as const;

/** The condition of a branch, loop or comprehension filter; null for other nodes. */
export function conditionOf(node: SyntaxNode): SyntaxNode | null {
	if (node.type === 'conditional_expression') return namedChildren(node)[1] ?? null;
	if (node.type === 'if_clause') return namedChildren(node)[0] ?? null;
	return fieldOf(node, 'condition');
}

export function conditionals(program: Program): SyntaxNode[] {
	return liveOf(program, ...CONDITIONAL);
}

function conditionTexts(program: Program): readonly string[] {
	const texts = new Set<string>();
	for (const node of conditionals(program)) {
		const condition = conditionOf(node);
		if (condition === null || !isOneLine(program, condition)) continue;
		for (const part of partsOf(condition)) texts.add(program.tree.text(part));
	}
	return [...texts].filter((text) => text !== 'True' && text !== 'False').slice(0, 24);
}

function partsOf(condition: SyntaxNode): SyntaxNode[] {
	if (condition.type !== 'boolean_operator') return [condition];
	return [condition, ...namedChildren(condition).flatMap(partsOf)];
}

// --- making rewrites

export function replaced(kind: RewriteKind, prior: number, node: SyntaxNode, text: string): Rewrite {
	return { kind, prior, edits: [{ start: node.start, end: node.end, text }] };
}

export function edited(kind: RewriteKind, prior: number, ...edits: readonly Edit[]): Rewrite {
	return {
		kind,
		prior,
		edits: edits.length === 1 ? edits : edits.toSorted((a, b) => a.start - b.start || a.end - b.end),
	};
}

/** An edit with the import that it needs. */
export function withModule(
	kind: RewriteKind,
	{ program: { source } }: View,
	prior: number,
	module: string,
	...edits: readonly Edit[]
): Rewrite {
	const isThere = new RegExp(`^(?:import|from)\\s[^\\n]*\\b${module}\\b`, 'm').test(source);
	return edited(kind, prior, ...(isThere ? [] : [{ start: 0, end: 0, text: `import ${module}\n` }]), ...edits);
}

export function exchanged(view: View, kind: RewriteKind, prior: number, a: SyntaxNode, b: SyntaxNode): Rewrite[] {
	const [first, second] = [view.text(a), view.text(b)];
	if (first === second) return [];
	return [
		edited(kind, prior, { start: a.start, end: a.end, text: second }, { start: b.start, end: b.end, text: first }),
	];
}

/** Whether only white space stands before a node on its line. */
export function startsLine({ program }: View, { start }: SyntaxNode): boolean {
	const lineStart = program.source.lastIndexOf('\n', start - 1) + 1;
	return program.source.slice(lineStart, start).trim() === '';
}

/** By program and place: hundreds of statements are put before the same one. */
const indents = new WeakMap<Program, Map<number, string>>();

export function indentOf({ program }: View, node: SyntaxNode): string {
	const known = indents.get(program) ?? new Map<number, string>();
	indents.set(program, known);
	const indent = known.get(node.start) ?? indentAt(program.source, node.start);
	known.set(node.start, indent);
	return indent;
}

function indentAt(source: string, offset: number): string {
	const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
	return /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? '';
}

/** Lines put before a statement, at its indentation. */
export function insertBefore(view: View, statement: SyntaxNode, lines: readonly string[]): Edit {
	const indent = indentOf(view, statement);
	const at = statement.start - indent.length;
	return { start: at, end: at, text: lines.map((line) => `${indent}${line}\n`).join('') };
}

/** Lines put after a statement and what is nested in it, at its indentation. */
export function insertAfter(view: View, statement: SyntaxNode, lines: readonly string[]): Edit {
	const indent = indentOf(view, statement);
	const lineEnd = view.program.source.indexOf('\n', statement.end);
	const at = lineEnd === -1 ? view.program.source.length : lineEnd;
	return { start: at, end: at, text: lines.map((line) => `\n${indent}${line}`).join('') };
}

export interface Opening {
	/** The first statement that is no docstring. */
	readonly first: SyntaxNode;
	/** Names of the parameters, without `self` and `cls`. */
	readonly parameters: readonly string[];
}

/** Where each function begins. */
export function openings(view: View): Opening[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const [body, list] = [fieldOf(definition, 'body'), fieldOf(definition, 'parameters')];
		const first = body === null ? undefined : namedChildren(body).find((node) => !isDocstring(node));
		if (first === undefined || !startsLine(view, first)) return [];
		const parameters = list === null ? [] : namedChildren(list).map((node) => /^\w+/.exec(view.text(node))?.[0] ?? '');
		return [{ first, parameters: parameters.filter((name) => !/^(?:self|cls|)$/.test(name)) }];
	});
}

export function isDocstring(node: SyntaxNode): boolean {
	return node.type === 'expression_statement' && /string$/.test(node.children[0]?.type ?? '');
}

/** The first statement of each loop. */
export function loopStarts(view: View): SyntaxNode[] {
	return liveOf(view.program, 'for_statement', 'while_statement').flatMap((loop) => {
		const body = fieldOf(loop, 'body');
		const first = body === null ? undefined : namedChildren(body)[0];
		return first !== undefined && startsLine(view, first) ? [first] : [];
	});
}

/** Parentheses around what binds weaker than a call or attribute. */
export function atom(view: View, node: SyntaxNode): string {
	const text = view.text(node);
	return /^(identifier|call|attribute|subscript|integer|float|string|list|dictionary|set|tuple|parenthesized_expression|list_comprehension|set_comprehension|dictionary_comprehension)$/.test(
		node.type,
	)
		? text
		: `(${text})`;
}
