/**
 * A reference that does nothing. The sandbox's trusted process loads a task's reference to learn what its names are; as long as a program from
 * elsewhere has not passed its tests in the locked-down process, it gets this in its place.
 */

/** Definitions of these names that have the shape of those in `source` (which need not parse) and no content. */
export function stubOf(names: readonly string[], source: string): string {
	return names.map((name) => stub(name, source)).join('\n\n');
}

function stub(name: string, source: string): string {
	if (new RegExp(`^class ${name}\\b`, 'm').test(source)) return classStub(name, source);
	const isAsync = new RegExp(`^async def ${name}\\b`, 'm').test(source);
	return `${isAsync ? 'async ' : ''}def ${name}(*args, **kwargs):\n    return None\n`;
}

/** Which special methods a class has decides how the tests may use its objects. */
function classStub(name: string, source: string): string {
	const [, bases = ''] = new RegExp(`^class ${name}\\s*\\(([^)]*)\\)`, 'm').exec(source) ?? [];
	const isError = /\b\w*(?:Error|Exception)\b/.test(bases);
	const specials = [...new Set([...source.matchAll(/^ +def (__\w+__)\(/gm)].map((match) => match[1]))];
	const methods = specials
		.filter((method) => method !== '__init__')
		.map((method) => `    def ${method}(self, *args, **kwargs):\n        return None\n`);
	const init = isError ? '' : '    def __init__(self, *args, **kwargs):\n        pass\n';
	const body = [init, ...methods].filter((part) => part !== '').join('\n') || '    pass\n';
	return `class ${name}${isError ? '(Exception)' : ''}:\n${body}`;
}
