/** All rules, the likeliest repairs first. */
import { absence } from './absence.js';
import { calls } from './calls.js';
import { casts } from './casts.js';
import { conditions } from './conditions.js';
import { conversions } from './conversions.js';
import { cycles } from './cycles.js';
import { defaults } from './defaults.js';
import { effects } from './effects.js';
import { exactness } from './exactness.js';
import { exceptions } from './exceptions.js';
import { expressions } from './expressions.js';
import { growth } from './growth.js';
import { guards } from './guards.js';
import { insertions } from './insertions.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { operators } from './operators.js';
import type { RewriteRule } from './rule.js';
import { security } from './security.js';
import { starts } from './starts.js';
import { statements } from './statements.js';
import { terms } from './terms.js';
import { through } from './through.js';
import { wrapping } from './wrapping.js';

export const RULES: readonly RewriteRule[] = [
	operators,
	numbers,
	names,
	calls,
	conversions,
	conditions,
	statements,
	guards,
	insertions,
	starts,
	expressions,
	terms,
	absence,
	casts,
	wrapping,
	cycles,
	effects,
	exactness,
	through,
	defaults,
	exceptions,
	security,
	growth,
];
