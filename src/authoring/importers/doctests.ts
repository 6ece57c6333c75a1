/**
 * Examples of docstrings as tests. Simple ones become comparisons of texts, which is what `doctest` does; all others are left to Python's own
 * `doctest`, so that its rules (ellipsis, exceptions, white space) hold.
 */
import { pythonString, testMethod } from './python-text.js';

/** What methods of the second kind need in front of them. */
const HELPER = `def _example(text, **names):
    import doctest

    said = []
    test = doctest.DocTestParser().get_doctest(text, names, "example", None, 0)
    if doctest.DocTestRunner(verbose=False).run(test, out=said.append).failed:
        raise AssertionError("".join(said))`;

/** What these methods need in front of them, beside `SAME`; with the blank lines after it. */
export function doctestHead(methods: readonly string[]): string {
	return methods.some((method) => method.includes('_example(')) ? `${HELPER}\n\n\n` : '';
}

/** A text without its examples; the quotes that end a docstring stay. */
export function withoutExamples(text: string): string {
	const kept: string[] = [];
	let inside = false;
	for (const line of text.split('\n')) {
		if (/^\s*>>> /.test(line)) inside = true;
		else if (line.trim() === '') inside = false;
		if (!inside) {
			kept.push(line);
			continue;
		}
		const [, margin = '', quotes] = /^(\s*).*?("""|''')\s*$/.exec(line) ?? [];
		if (quotes === undefined) continue;
		kept.push(`${margin}${quotes}`);
		inside = false;
	}
	return kept.join('\n').replace(/\n[ \t]*\n([ \t]*(?:"""|''')[ \t]*(?=\n|$))/g, '\n$1');
}

interface Example {
	/** Without prompts. */
	readonly source: string;
	readonly want: string;
	/** As it stands in the text, without its margin. */
	readonly text: string;
}

/**
 * One test for each example with an expected value; the examples before it without one are its preparation.
 * @param text docstring, or anything that holds one
 * @param names what the examples may call
 */
export function doctestMethods(text: string, names: readonly string[]): string[] {
	const methods: string[] = [];
	let before: readonly Example[] = [];
	for (const example of examplesOf(text)) {
		if (example.want === '') before = [...before, example];
		else methods.push(testMethod(`test_example_${methods.length + 1}`, bodyOf(before, example, names)));
	}
	return methods;
}

function bodyOf(before: readonly Example[], example: Example, names: readonly string[]): string {
	const { source, want } = example;
	const lines = [...before.map((each) => each.source), source].join('\n');
	// Setup of several lines or with texts over lines, options, errors and wildcards are for doctest itself.
	const special = /"""|'''|#|\\/.test(lines) || /^Traceback|\.\.\.|<BLANKLINE>/m.test(want);
	const printed = /^print\((.+)\)$/.exec(source)?.[1];
	const isPlain =
		!special && !source.includes('\n') && !/^\w+\s*=[^=]|^(?:for|if|with|import|from|assert|del)\b|;/.test(source);
	if (isPlain && (printed === undefined || !hasComma(printed))) {
		const value = printed === undefined ? `repr(${source})` : `str(${printed})`;
		return [...before.map((each) => each.source), `_same(${value}, ${pythonString(want)})`].join('\n');
	}
	const text = [...before, example].map((each) => `${each.text}\n`).join('');
	return `_example(${[pythonString(text), ...names.map((name) => `${name}=${name}`)].join(', ')})`;
}

/** A comma outside of all brackets, so that there are several arguments. */
function hasComma(text: string): boolean {
	let depth = 0;
	for (const char of text.replace(/"[^"]*"|'[^']*'/g, '')) {
		if ('([{'.includes(char)) depth++;
		else if (')]}'.includes(char)) depth--;
		else if (char === ',' && depth === 0) return true;
	}
	return depth !== 0;
}

/** Examples in the order of the text; what is expected ends at an empty line, at the next prompt and at the end of the docstring. */
function examplesOf(text: string): Example[] {
	const examples: { source: string; want: string; text: string }[] = [];
	let state: 'outside' | 'source' | 'want' = 'outside';
	let margin = 0;
	for (const line of text.split('\n')) {
		const rest = line.slice(margin).replace(/\s*(?:"""|''')\s*$/, '');
		const current = examples.at(-1);
		const prompt = /^(\s*)>>> (.*)/.exec(line);
		if (prompt !== null) {
			margin = prompt[1]?.length ?? 0;
			examples.push({ source: prompt[2] ?? '', want: '', text: line.slice(margin) });
			state = 'source';
		} else if (current !== undefined && state === 'source' && /^\.\.\.(?: |$)/.test(rest)) {
			current.source += `\n${rest.slice(4)}`;
			current.text += `\n${rest}`;
		} else if (current !== undefined && state !== 'outside' && rest.trim() !== '') {
			current.want += `${current.want === '' ? '' : '\n'}${rest}`;
			current.text += `\n${rest}`;
			state = 'want';
		} else state = 'outside';
	}
	return examples.map((example) => ({ ...example, source: example.source.trim() }));
}
