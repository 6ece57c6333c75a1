/** Accumulators, counters and flags that start from the wrong value. */
import { fieldOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import { replaceNode } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { functionAround, liveOf, type Program } from '../program.js';

export const initialValues: Operator = {
	kind: 'wrong-initial-value',
	sites: (program) => [
		...liveOf(program, 'assignment').flatMap((node) => {
			const value = fieldOf(node, 'right');
			return value === null ? [] : startingWrong(program, value);
		}),
		...liveOf(program, 'default_parameter', 'typed_default_parameter').flatMap((node) => {
			const value = fieldOf(node, 'value');
			return value === null ? [] : startingWrong(program, value);
		}),
	],
};

const SIMPLE: Readonly<Record<string, string>> = {
	'0': '1',
	'1': '0',
	'-1': '0',
	'0.0': '1.0',
	'1.0': '0.0',
	"''": "' '",
	'""': '" "',
	True: 'False',
	False: 'True',
	None: '0',
	'[]': '[0]',
	"float('-inf')": '0',
	'float("-inf")': '0',
	"float('inf')": '0',
	'float("inf")': '0',
	'-math.inf': '0',
	'math.inf': '0',
};

function startingWrong(program: Program, value: SyntaxNode): Site[] {
	const text = program.tree.text(value);
	const simple = SIMPLE[text];
	if (simple !== undefined) return [replaceNode(program, 'wrong-initial-value', value, simple)];
	// `best = numbers[0]` is often written `best = 0`, which is right until every number is negative.
	const first = value.type === 'subscript' && functionAround(value) !== null && /^\w+\[0\]$/.test(text);
	return first ? [replaceNode(program, 'wrong-initial-value', value, '0')] : [];
}
