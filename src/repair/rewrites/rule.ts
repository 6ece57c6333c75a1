/** What every kind of rewrite offers. */
import type { Rewrite } from './rewrite.js';
import type { View } from './view.js';

export interface RewriteRule {
	/** In document order; the same view gives the same list. */
	rewrites(view: View): readonly Rewrite[];
}
