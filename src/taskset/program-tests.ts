/**
 * Tests of a program as data: pairs of input and expected output. They become the unittest source that the sandbox runs, so that a program
 * is tested like everything else.
 */
import { z } from 'zod';

/**
 * What counts as the same output: the same lines but for white space at their ends and empty lines at the end, the same words in the same
 * order, or the same text to the last character.
 */
export const OUTPUT_RULES = ['lines', 'tokens', 'exact'] as const;
export type OutputRule = (typeof OUTPUT_RULES)[number];

export const programCaseSchema = z.strictObject({
	name: z.string().regex(/^\w+$/, 'a word, the rest of test_…').optional(),
	tier: z.enum(['Basic', 'Intermediate', 'Complex', 'Edge']).default('Basic'),
	stdin: z.string(),
	/** One that is right; where a checker decides, what it gets as `expected`. */
	stdout: z.string(),
});
export type ProgramCase = z.output<typeof programCaseSchema>;

export const programCasesSchema = z.array(programCaseSchema).min(1).max(1000);

const RULES: Readonly<Record<OutputRule, string>> = {
	lines: 'def _plain(text):\n    return "\\n".join(line.rstrip() for line in text.rstrip().split("\\n"))',
	tokens: 'def _plain(text):\n    return text.split()',
	exact: 'def _plain(text):\n    return text',
};

/**
 * @param cases in the order of their tests
 * @param checker source with `check(stdin, expected, printed)`, true for a right output; null compares by the rule
 */
export function programTests(cases: readonly ProgramCase[], rule: OutputRule, checker: string | null): string {
	const numbered = cases.map((each, index) => ({ ...each, index }));
	const classes = [...new Set(cases.map(({ tier }) => tier))].map((tier) => {
		const methods = numbered
			.filter((each) => each.tier === tier)
			.map(({ name, index, stdin, stdout }) => {
				const call = `_expect(self, ${pythonText(stdin)}, ${pythonText(stdout)})`;
				return `    def test_${name ?? index + 1}(self):\n        ${call}\n`;
			});
		return `class ${tier}(unittest.TestCase):\n${methods.join('\n')}`;
	});
	return `${head(rule, checker)}\n\n\n${classes.join('\n\n')}`;
}

function head(rule: OutputRule, checker: string | null): string {
	const expects =
		checker === null
			? `${RULES[rule]}\n\n\ndef _expect(case, stdin, expected):\n    case.assertEqual(_plain(run(stdin)), _plain(expected))`
			: [
					'_checker = {"__name__": "checker"}',
					`exec(compile(${pythonText(checker)}, "checker.py", "exec"), _checker)`,
					'\n\ndef _expect(case, stdin, expected):',
					'    printed = run(stdin)',
					'    if not _checker["check"](stdin, expected, printed):',
					'        case.fail(f"printed {printed[:300]!r}, which is not right")',
				].join('\n');
	return `import unittest\nfrom solution import run\n\n\n${expects}`;
}

/** A Python literal: what JSON writes is one, but for the surrogates' pairs, which JSON leaves as characters. */
function pythonText(text: string): string {
	return JSON.stringify(text);
}
