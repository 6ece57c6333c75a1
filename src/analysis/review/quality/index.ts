/** The rules of quality with what a finding of each costs. */
import type { AnalysisRule } from '../rule.js';
import type { Weight } from '../score.js';
import { selfComparison, singletonComparison, typeComparison } from './comparisons.js';
import { complexFunction } from './complex-function.js';
import { constantCondition } from './constant-condition.js';
import { deadCode } from './dead-code.js';
import { deepNesting } from './deep-nesting.js';
import { duplicateKeys, sameBranches } from './duplicates.js';
import { bareExcept, swallowedException } from './except-clauses.js';
import { longFunction } from './long-function.js';
import { mutableDefault } from './mutable-default.js';
import { naming } from './naming.js';
import { shadowedBuiltin } from './shadowed-builtin.js';
import { globalStatement, namedLambda, starImport } from './statements.js';
import { emptyFString, longLine, severalStatements } from './text-habits.js';
import { tooManyParameters } from './too-many-parameters.js';
import { unusedImport, unusedVariable } from './unused-names.js';

/**
 * Likely mistakes cost 0.1 to 0.15 each, what makes code hard to follow 0.1, habits 0.02 to 0.05. A rule costs at
 * most `most`, however often it finds something.
 */
export const QUALITY_RULES: readonly { readonly rule: AnalysisRule; readonly weight: Weight }[] = [
	{ rule: mutableDefault, weight: { each: 0.15, most: 0.3 } },
	{ rule: deadCode, weight: { each: 0.1, most: 0.2 } },
	{ rule: bareExcept, weight: { each: 0.1, most: 0.2 } },
	{ rule: swallowedException, weight: { each: 0.1, most: 0.2 } },
	{ rule: sameBranches, weight: { each: 0.1, most: 0.2 } },
	{ rule: selfComparison, weight: { each: 0.1, most: 0.2 } },
	{ rule: duplicateKeys, weight: { each: 0.1, most: 0.2 } },
	{ rule: longFunction, weight: { each: 0.1, most: 0.2 } },
	{ rule: deepNesting, weight: { each: 0.1, most: 0.2 } },
	{ rule: complexFunction, weight: { each: 0.1, most: 0.2 } },
	{ rule: starImport, weight: { each: 0.1, most: 0.1 } },
	{ rule: constantCondition, weight: { each: 0.05, most: 0.1 } },
	{ rule: singletonComparison, weight: { each: 0.05, most: 0.1 } },
	{ rule: typeComparison, weight: { each: 0.05, most: 0.1 } },
	{ rule: unusedVariable, weight: { each: 0.05, most: 0.15 } },
	{ rule: unusedImport, weight: { each: 0.05, most: 0.15 } },
	{ rule: globalStatement, weight: { each: 0.05, most: 0.1 } },
	{ rule: tooManyParameters, weight: { each: 0.05, most: 0.1 } },
	{ rule: shadowedBuiltin, weight: { each: 0.03, most: 0.1 } },
	{ rule: namedLambda, weight: { each: 0.03, most: 0.06 } },
	{ rule: naming, weight: { each: 0.02, most: 0.1 } },
	{ rule: longLine, weight: { each: 0.02, most: 0.1 } },
	{ rule: severalStatements, weight: { each: 0.02, most: 0.1 } },
	{ rule: emptyFString, weight: { each: 0.02, most: 0.04 } },
];
