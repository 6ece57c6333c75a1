/** All operators, in the order of `MUTATION_KINDS`. */
import type { Operator } from '../mutate.js';
import { arithmetic } from './arithmetic.js';
import { brokenSyntax } from './broken-syntax.js';
import { comparisons } from './comparisons.js';
import { booleanSwap, negatedConditions } from './conditions.js';
import { droppedGuard, lostBaseCase, removedValidation } from './guards.js';
import { initialValues } from './initial-values.js';
import { loopControl } from './loop-control.js';
import { missingStatement } from './missing-statement.js';
import { mutableDefault } from './mutable-default.js';
import { offByOne } from './off-by-one.js';
import { quadratic } from './quadratic.js';
import { earlyReturn, missingReturn } from './returns.js';
import { swappedArguments } from './swapped-arguments.js';
import { typeConfusion } from './type-confusion.js';
import { wrongCall } from './wrong-call.js';
import { wrongVariable } from './wrong-variable.js';

export const OPERATORS: readonly Operator[] = [
	comparisons,
	arithmetic,
	offByOne,
	wrongVariable,
	swappedArguments,
	missingReturn,
	earlyReturn,
	lostBaseCase,
	initialValues,
	mutableDefault,
	droppedGuard,
	removedValidation,
	negatedConditions,
	booleanSwap,
	loopControl,
	missingStatement,
	wrongCall,
	typeConfusion,
	quadratic,
	brokenSyntax,
];
