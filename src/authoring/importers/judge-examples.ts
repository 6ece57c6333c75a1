/**
 * Examples of an online judge's statement (`Input: root = [1,null,2], k = 3` and `Output: 2`) as tests of a method of `Solution`. What the method says of its
 * parameters tells how a value is meant: the judge writes binary trees and linked lists as lists.
 */
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import { statementsOf } from '../mutate/edits.js';
import type { Program, ProgramReader } from '../mutate/program.js';

/** A method of `Solution` that has no underscore in front. */
interface JudgeMethod {
	readonly name: string;
	readonly parameters: readonly { readonly name: string; readonly type: string }[];
	readonly returns: string;
}

interface Example {
	/** By name where the statement names them. */
	readonly values: readonly { readonly name: string | null; readonly text: string }[];
	readonly output: string;
}

/** Bodies of tests; empty where no example is a call with values that can be written. */
export interface JudgeTests {
	/** Null: `Solution` has no method that can be called. */
	readonly method: string | null;
	readonly bodies: readonly string[];
}

/**
 * @param program with the right answer
 * @param anyOrder results are the same in any order
 */
export function judgeTests(
	read: ProgramReader,
	program: Program,
	texts: readonly string[],
	anyOrder: boolean,
): JudgeTests {
	const methods = methodsOf(program);
	const examples = texts.flatMap((text) => exampleIn(read, text) ?? []);
	const method = methodFor(methods, examples[0]);
	const bodies = method === undefined ? [] : examples.flatMap((each) => bodyOf(each, method, anyOrder) ?? []);
	return { method: method?.name ?? null, bodies: bodies.filter((body) => read(body) !== null) };
}

function methodsOf({ tree }: Program): JudgeMethod[] {
	const textOf = (node: SyntaxNode | null) => (node === null ? '' : tree.text(node));
	const solution = namedChildren(tree.root).find(
		(node) => node.type === 'class_definition' && textOf(fieldOf(node, 'name')) === 'Solution',
	);
	const definitions =
		solution === undefined ? [] : statementsOf(solution).filter(({ type }) => type === 'function_definition');
	const methods = definitions.map((node) => ({
		name: textOf(fieldOf(node, 'name')),
		parameters: namedChildren(fieldOf(node, 'parameters') ?? node).map((parameter) => ({
			name: /^\w*/.exec(tree.text(parameter))?.[0] ?? '',
			type: textOf(fieldOf(parameter, 'type')),
		})),
		returns: textOf(fieldOf(node, 'return_type')),
	}));
	return methods
		.map((each) => ({ ...each, parameters: each.parameters.filter(({ name }) => name !== 'self') }))
		.filter(({ name }) => name !== '' && !name.startsWith('_'));
}

/** The one with the parameters that the statement names, else the last with as many, else the last. */
function methodFor(methods: readonly JudgeMethod[], example: Example | undefined): JudgeMethod | undefined {
	const names = example?.values.map(({ name }) => name).join() ?? '';
	return (
		methods.find(({ parameters }) => names !== '' && parameters.map(({ name }) => name).join() === names) ??
		methods.findLast(({ parameters }) => parameters.length === example?.values.length) ??
		methods.at(-1)
	);
}

function exampleIn(read: ProgramReader, text: string): Example | null {
	const [, input, output] = /Input:\s*([\s\S]*?)\s*Output:\s*([^\n]*)/.exec(text) ?? [];
	if (input === undefined || output === undefined) return null;
	const call = read(`f(${asPython(input)})`);
	const values = call?.tree.nodes.find(({ type }) => type === 'argument_list');
	if (call === null || values === undefined) return null;
	const textOf = (node: SyntaxNode | null) => (node === null ? '' : call.tree.text(node));
	return {
		values: namedChildren(values).map((node) =>
			node.type === 'keyword_argument'
				? { name: textOf(fieldOf(node, 'name')), text: textOf(fieldOf(node, 'value')) }
				: { name: null, text: textOf(node) },
		),
		output: asPython(output),
	};
}

function bodyOf(
	{ values, output }: Example,
	{ name, parameters, returns }: JudgeMethod,
	anyOrder: boolean,
): string | null {
	if (![...values.map(({ text }) => text), output].every(isPlain)) return null;
	const args = values.map(({ text }, index) => argument(text, parameters[index]?.type ?? ''));
	if (args.length === 0 || args.includes(null)) return null;
	const same = anyOrder ? '_same_items' : '_same';
	if (returns !== 'None') {
		const got = result(`Solution().${name}(${args.join(', ')})`, returns);
		// The judge writes no list at all as an empty one.
		return `${same}(${output === '[]' ? `${got} or []` : got}, ${output})`;
	}
	// What returns nothing is judged by what became of its first argument.
	const given = result('given', parameters[0]?.type ?? '');
	const call = `Solution().${name}(${['given', ...args.slice(1)].join(', ')})`;
	return `given = ${args[0]}\n${call}\n${same}(${given}, ${output})`;
}

const TREE = /^(?:Optional\[)?["']?TreeNode["']?\]?$/;
const CHAIN = /^(?:Optional\[)?["']?ListNode["']?\]?$/;
const MANY = /^(?:List|list)\[(.*)\]$/;

/** A value as the judge makes it of its list; null where this value can't be one. */
function argument(text: string, type: string): string | null {
	if (type === 'float') return `float(${text})`;
	const item = MANY.exec(type)?.[1] ?? '';
	const maker = makerOf(type) ?? makerOf(item);
	if (maker === null) return text;
	if (!text.startsWith('[')) return null;
	return makerOf(type) === null ? `[${maker}(each) for each in ${text}]` : `${maker}(${text})`;
}

function makerOf(type: string): '_tree' | '_chain' | null {
	return TREE.test(type) ? '_tree' : CHAIN.test(type) ? '_chain' : null;
}

function result(call: string, type: string): string {
	const maker = makerOf(type);
	if (maker !== null) return `${maker}_values(${call})`;
	const item = makerOf(MANY.exec(type)?.[1] ?? '');
	return item === null ? call : `[${item}_values(each) for each in ${call}]`;
}

/** JSON's words as Python's, outside of texts. */
function asPython(text: string): string {
	const words: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };
	return text
		.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:true|false|null)\b/g, (found) => words[found] ?? found)
		.trim();
}

/** Numbers, texts, lists and Python's constants; a number that begins with zeros is none in Python. */
function isPlain(text: string): boolean {
	const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:True|False|None)\b|\d[eE][+-]?\d/g, '');
	return text !== '' && !/[A-Za-z_]|(?<![\d.])0\d/.test(bare);
}
