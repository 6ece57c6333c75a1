/** One figure: a Vega-Lite specification with its data inside, and what is said of it. */
import type { TopLevelSpec } from 'vega-lite';

export interface Figure {
	/** File name without an ending. */
	readonly name: string;
	readonly title: string;
	/** What the reader sees, in a sentence. */
	readonly caption: string;
	readonly spec: TopLevelSpec;
}

const NOTHING = 'The runs hold nothing of this kind.';
const SIZE = { width: 420, height: 240 };

/** A figure of the usual size; without data, a sentence that says so. */
export function figure(
	name: string,
	title: string,
	caption: string,
	spec: { data: { values: readonly Record<string, unknown>[] } } & Record<string, unknown>,
): Figure {
	// A panel has a size, a row of panels has none.
	const shown = 'facet' in spec ? spec : { ...SIZE, ...spec };
	if (spec.data.values.length > 0) return { name, title, caption, spec: shown as unknown as TopLevelSpec };
	const empty = { ...SIZE, height: 8, data: spec.data, mark: 'point' } as TopLevelSpec;
	return { name, title, caption: NOTHING, spec: empty };
}
