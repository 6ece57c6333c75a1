/**
 * The algorithm detector: which kind of problem a fix seems to solve, how its loops nest, where loops hide, and how
 * its running time seems to grow. For hints in feedback only; reward comes from what was measured.
 */
import type { Finding } from '../../python-source/finding.js';
import { nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { type CostModel, createCostModel } from './cost.js';
import { FAMILIES, FAMILY_THRESHOLD } from './families.js';
import { gatherFeatures } from './features.js';
import { CONSTANT, classOf, type GrowthClass, larger } from './growth.js';
import { findHiddenLoops, loopNesting } from './loops.js';

interface RankedFamily {
	readonly family: string;
	/** Sum of the weights of its signs; above 0. */
	readonly score: number;
}

export interface Detection {
	/** The family that fits best, or null if none fits well enough. */
	readonly family: string | null;
	/** All families with a sign, best first. */
	readonly families: readonly RankedFamily[];
	/** Most loops inside each other. */
	readonly nesting: number;
	/** Expressions in loops that go through a whole container; by line. */
	readonly hiddenLoops: readonly Finding[];
	/** Growth of the entry points with the input; null where it can't be told. */
	readonly estimatedClass: GrowthClass | null;
}

/** Nothing is known of what can't be read. */
const UNKNOWN: Detection = { family: null, families: [], nesting: 0, hiddenLoops: [], estimatedClass: null };

/**
 * Looks at a program. Never throws.
 * @param program as `PrecheckReport.program` has it; null for what cannot be read
 * @param entryPoints names of the functions and classes that tests call
 */
export function detect(program: Resolver | null, entryPoints: readonly string[]): Detection {
	if (program === null || program.tree.nodes.some(({ type, missing }) => missing || type === 'ERROR')) return UNKNOWN;
	const model = createCostModel(program);
	const families = rankFamilies(program, model);
	const [best] = families;
	const definitions = nodesOf(program.tree, 'function_definition');
	return {
		family: best !== undefined && best.score >= FAMILY_THRESHOLD ? best.family : null,
		families,
		nesting: loopNesting(program),
		hiddenLoops: findHiddenLoops(
			program,
			definitions.filter((definition) => model.isRecursive(definition)),
		),
		estimatedClass: estimate(program, model, entryPoints),
	};
}

function rankFamilies(resolver: Resolver, model: CostModel): RankedFamily[] {
	const features = gatherFeatures(resolver, model);
	return Object.entries(FAMILIES)
		.map(([family, signs]) => ({
			family,
			score: signs.reduce((sum, { weight, shows }) => sum + (shows(features) ? weight : 0), 0),
		}))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || a.family.localeCompare(b.family));
}

function estimate(resolver: Resolver, model: CostModel, entryPoints: readonly string[]): GrowthClass | null {
	const definitions = entryPoints.flatMap((name) => definitionsOf(resolver, name));
	if (definitions.length === 0) return null;
	return classOf(definitions.map((definition) => model.growthOf(definition)).reduce(larger, CONSTANT));
}

/** The function of this name, or the methods of the class of this name. */
function definitionsOf({ scopes }: Resolver, name: string): SyntaxNode[] {
	const bindings = scopes.module.bindings.get(name) ?? [];
	return bindings.flatMap(({ kind, node }) => {
		if (node.parent === null) return [];
		if (kind === 'function') return [node.parent];
		if (kind !== 'class') return [];
		const methods = [...(scopes.openedBy(node.parent)?.bindings.values() ?? [])].flat();
		return methods.flatMap((method) =>
			method.kind === 'function' && method.node.parent !== null ? [method.node.parent] : [],
		);
	});
}
