/** Python source made of data: literals, names, test methods. */
import { PythonText } from './python-json.js';

/** A value of `parsePythonJson` or of JSON as a Python literal. */
export function pythonLiteral(value: unknown): string {
	if (value === null || value === undefined) return 'None';
	if (value instanceof PythonText) return value.text;
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	if (typeof value === 'string') return pythonString(value);
	if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
	const pairs = Object.entries(value).map(([key, item]) => `${pythonString(key)}: ${pythonLiteral(item)}`);
	return `{${pairs.join(', ')}}`;
}

/** JSON's escapes are Python's too; characters outside of the basic plane stand for themselves. */
export function pythonString(text: string): string {
	return JSON.stringify(text);
}

/** Kebab case for ids: `HumanEval/12` → `humaneval-12`. At most `limit` characters. */
export function slug(text: string, limit = 80): string {
	const words = text
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return (words ?? ['task']).join('-').slice(0, limit).replace(/-$/, '');
}

/** The text with every line that isn't empty moved to the right. Strings over several lines are for the caller to keep out. */
function indent(text: string, by = '    '): string {
	return text.replace(/^(?=.*\S)/gm, by);
}

/** `def name(self):` with a body. */
export function testMethod(name: string, body: string): string {
	return `    def ${name}(self):\n${indent(body.trimEnd(), '        ')}\n`;
}

/** A module with one class `Basic`. */
export function testModule(head: string, methods: readonly string[]): string {
	return `import unittest\n\n${head.trim()}\n\n\nclass Basic(unittest.TestCase):\n${methods.join('\n')}`;
}
