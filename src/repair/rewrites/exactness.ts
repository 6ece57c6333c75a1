/** Amounts of money are exact: what a float loses, a decimal keeps. */
import { liveOf } from '../../authoring/mutate/program.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, type View } from './view.js';

export const exactness: RewriteRule = { rewrites: (view) => [...hundredths(view)] };

/** `int(float(x) * 100)` → `int(Decimal(x) * 100)`. */
function hundredths(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const match = /^(?:int|round)\(float\((\w+)\) \* (100|1000)\)$/.exec(view.text(call));
		if (match === null) return [];
		const exact = { start: call.start, end: call.end, text: `int(Decimal(${match[1]}) * ${match[2]})` };
		const isThere = /^from decimal import .*\bDecimal\b/m.test(view.program.source);
		const line = { start: 0, end: 0, text: 'from decimal import Decimal\n' };
		return [edited('conversion', -1.2, ...(isThere ? [] : [line]), exact)];
	});
}
