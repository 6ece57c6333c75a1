import { describe, expect, it } from 'vitest';
import { errorPatterns } from '../../../src/records/statistics/error-patterns.js';

const patterns = (errorLog: string) =>
	errorPatterns({ errorLog, refusals: [], findings: [] }).map((one) => one.pattern);

describe('error patterns', () => {
	it('blank out what belongs to the one fix', () => {
		const log =
			"Traceback (most recent call last):\n  line 12\nNameError: name 'toal' is not defined. Did you mean: 'total'?";
		expect(patterns(log)).toEqual(['NameError: name … is not defined. Did you mean: …?']);
		expect(patterns('IndexError: list index 17 out of range 3.5')).toEqual(['IndexError: list index N out of range N']);
	});

	it('name each pattern once, also when every test meets it', () => {
		const log = ['a', 'b'].map((name) => `ERROR: Basic.${name}\nZeroDivisionError: division by zero\n---`).join('\n');
		expect(patterns(log)).toEqual(['ZeroDivisionError: division by zero']);
	});

	it('find nothing in a log of failing comparisons', () => {
		expect(patterns('FAIL: Basic.test_a\nexpected 3, got 4\n---\n1 tests: 1 failed.')).toEqual([]);
	});

	it('are bounded in length', () => {
		expect(patterns(`ValueError: ${'x'.repeat(500)}`)[0]).toHaveLength(120);
	});

	it('take the rule that refused a fix, and not its words', () => {
		const sources = {
			errorLog: 'line 1, column 1: SyntaxError: invalid syntax',
			refusals: [{ rule: 'unparsable' }],
			findings: [{ rule: 'exit-call' }],
		};
		expect(errorPatterns(sources)).toEqual([
			{ kind: 'refusal', pattern: 'unparsable' },
			{ kind: 'finding', pattern: 'exit-call' },
		]);
	});
});
