/** Looking for the tests' objects in other stack frames, in the garbage collector's lists, or among all classes. */
import { fieldOf, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { at, type CheatingRule } from './rule.js';

const FRAME_CALLS = [
	'sys._getframe',
	'sys._current_frames',
	'sys.settrace',
	'sys.setprofile',
	'threading.settrace',
	'threading.setprofile',
	'inspect.currentframe',
	'inspect.stack',
	'inspect.trace',
	'inspect.getouterframes',
	'inspect.getinnerframes',
];
const FRAME_ATTRIBUTES = new Set([
	'f_back',
	'f_locals',
	'f_globals',
	'f_builtins',
	'tb_frame',
	'gi_frame',
	'cr_frame',
	'ag_frame',
]);

export const stackWalking: CheatingRule = {
	name: 'stack-walking',
	category: 'escape',
	find: ({ calls, tree }) => {
		const called = calls.flatMap(({ node, paths }) => {
			const name = paths.find((path) => FRAME_CALLS.includes(path));
			return name === undefined ? [] : [at(node, `'${name}' reaches the frames of the callers`)];
		});
		const read = nodesOf(tree, 'attribute').flatMap((node) => {
			const attribute = fieldOf(node, 'attribute');
			const name = attribute === null ? '' : tree.text(attribute);
			return FRAME_ATTRIBUTES.has(name) ? [at(node, `'${name}' reaches other frames`)] : [];
		});
		return [...called, ...read];
	},
};

const GC_CALLS = ['gc.get_objects', 'gc.get_referrers', 'gc.get_referents'];

export const heapWalking: CheatingRule = {
	name: 'heap-walking',
	category: 'escape',
	find: ({ calls }) =>
		calls.flatMap(({ node, paths }) => {
			const name = paths.find((path) => GC_CALLS.includes(path));
			return name === undefined ? [] : [at(node, `'${name}' searches the objects of the whole process`)];
		}),
};

export const classWalking: CheatingRule = {
	name: 'class-walking',
	category: 'escape',
	find: ({ calls, resolver }) =>
		calls.flatMap(({ node, name, receiver }) => {
			if (name !== '__subclasses__' || receiver === null || !reachesObject(resolver, receiver)) return [];
			return [at(node, 'all classes of the process are searched')];
		}),
};

const BASES = new Set(['__base__', '__bases__', '__mro__']);

/** `object`, `().__class__.__base__`, `type(x).__mro__[-1]`. */
function reachesObject({ tree, means }: Resolver, receiver: SyntaxNode): boolean {
	if (means(receiver, 'object', 'type')) return true;
	const holder = receiver.type === 'subscript' ? receiver.children[0] : receiver;
	const attribute = holder?.type === 'attribute' ? fieldOf(holder, 'attribute') : null;
	return attribute !== null && BASES.has(tree.text(attribute));
}
