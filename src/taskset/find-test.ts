/**
 * Whether a tests.py holds a test, told from its text: 5,000 tasks are loaded in a second, which running them would not allow. What is
 * made at run time (`setattr`, `type`) gets the benefit of the doubt.
 */

const TEXTS_AND_COMMENTS = /("""|''')[\s\S]*?\1|#.*$/gm;
const CASE_CLASS = /^[ \t]*class[ \t]+\w+[ \t]*\(\s*[^)\s]/m;
const TEST_METHOD = /^[ \t]+(?:async[ \t]+)?def[ \t]+test\w*[ \t]*\(|^[ \t]+test\w*[ \t]*=/m;
const MADE_METHODS = /\b(?:setattr|type|exec)[ \t]*\(/;

/** Why no test of this source would run, as the end of a sentence that begins with the file; null when one would. */
export function whyNoTest(source: string): string | null {
	const code = source.replace(TEXTS_AND_COMMENTS, '');
	if (!CASE_CLASS.test(code)) {
		return 'holds no test: tests are methods of a class that extends unittest.TestCase';
	}
	if (TEST_METHOD.test(code) || MADE_METHODS.test(code)) return null;
	return 'holds no test: no method of a class is called test…';
}
