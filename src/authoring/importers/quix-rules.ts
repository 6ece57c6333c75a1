/**
 * What QuixBugs' own pytest files say of the cases in `json_testcases`: which are skipped as slow, and how an answer is compared
 * (`pytest.approx` with the case's own tolerance, `list(…)` around a generator).
 */
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Program, ProgramReader } from '../mutate/program.js';
import { sameEdit } from './assertions.js';
import { standIns } from './pytest-module.js';

export interface UpstreamRule {
	/** Whether a case with these arguments (Python literals) is skipped. */
	skips(input: readonly string[]): boolean;
	/** The assertion for a case, as a statement; null where upstream has none that can be used. */
	assertion(input: readonly string[], expected: string): string | null;
	/** What the assertions need in front of them. */
	readonly head: readonly string[];
}

const NONE: UpstreamRule = { skips: () => false, assertion: () => null, head: [] };

/** @param python text of `python_testcases/test_<name>.py`; null where there is none */
export function upstreamRule(read: ProgramReader, name: string, python: string | null): UpstreamRule {
	const program = python === null ? null : read(python);
	const test = program === null ? null : testFunction(program, name);
	if (program === null || test === null) return NONE;
	const skipped = new Set(skippedInputs(program, test));
	const asserted = subtree(program.tree, test).filter(({ type }) => type === 'assert_statement');
	const [only] = asserted;
	const template =
		asserted.length === 1 && only !== undefined ? (sameEdit(program, only)?.text ?? program.tree.text(only)) : null;
	return {
		skips: (input) => skipped.has(compact(`[${input.join(', ')}]`)),
		assertion: (input, expected) => (template === null ? null : filledIn(template, input, expected)),
		head: standIns(template ?? ''),
	};
}

function testFunction({ tree }: Program, name: string): SyntaxNode | null {
	const definitions = tree.nodes.filter(({ type }) => type === 'function_definition');
	return definitions.find((node) => tree.text(fieldOf(node, 'name') ?? node) === `test_${name}`) ?? null;
}

/** Lists that `input_data` is compared with where the test then skips. */
function skippedInputs({ tree }: Program, test: SyntaxNode): string[] {
	const conditions = subtree(tree, test).flatMap((node) => {
		const condition = node.type === 'if_statement' ? fieldOf(node, 'condition') : null;
		return condition !== null && /\bskip\(/.test(tree.text(node)) ? [condition] : [];
	});
	return conditions
		.flatMap((condition) => subtree(tree, condition).filter(({ type }) => type === 'comparison_operator'))
		.flatMap((comparison) => {
			const [left, right] = namedChildren(comparison);
			const isInput = left !== undefined && tree.text(left) === 'input_data';
			return isInput && right !== undefined ? [compact(tree.text(right))] : [];
		});
}

/** A list without what its writing may differ in. */
function compact(list: string): string {
	return list
		.replace(/\s+/g, '')
		.replace(/,(?=[\])])/g, '')
		.replaceAll("'", '"');
}

/** Names of the case replaced by its values; null where it is used in another way. */
function filledIn(template: string, input: readonly string[], expected: string): string | null {
	const text = template
		.replace(/\*input_data\b/g, input.join(', '))
		.replace(/\binput_data\[(-?\d+)\]/g, (whole, at: string) => input.at(Number(at)) ?? whole)
		.replace(/\binput_data\b/g, `[${input.join(', ')}]`)
		.replace(/\bexpected\b/g, expected);
	return /\b(?:input_data|expected)\b/.test(text) ? null : text;
}
