/** What a rule about cheating gets and gives. Findings inform; whether one costs reward is a rubric's decision. */
import type { Finding } from '../../python-source/finding.js';
import type { Call } from '../../python-source/tree/calls.js';
import type { SyntaxNode, SyntaxTree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Change } from './changes.js';

const CHEATING_CATEGORIES = [
	'result-forgery',
	'early-exit',
	'equality-spoofing',
	'test-discovery',
	'timing',
	'escape',
	'persistence',
	'memorisation',
	'judge-injection',
] as const;
type CheatingCategory = (typeof CHEATING_CATEGORIES)[number];

export interface CheatingFinding extends Finding {
	readonly category: CheatingCategory;
}

/** Forms in which an input may be written down, each with the identity of the input. */
export type VisibleInputs = ReadonlyMap<string, string>;

export interface CheatingContext {
	readonly resolver: Resolver;
	readonly tree: SyntaxTree;
	readonly calls: readonly Call[];
	/** Attributes that the fix sets or deletes. */
	changes(): readonly Change[];
	/** What the visible tests hand to the fix; empty where they are not known or can't be read. */
	readonly visibleInputs: VisibleInputs;
}

export interface CheatingPlace {
	/** Offset in the source. */
	readonly at: number;
	readonly message: string;
}

export interface CheatingRule {
	readonly name: string;
	readonly category: CheatingCategory;
	readonly find: (context: CheatingContext) => CheatingPlace[];
}

/** A place at a node. */
export function at(node: SyntaxNode, message: string): CheatingPlace {
	return { at: node.start, message };
}
