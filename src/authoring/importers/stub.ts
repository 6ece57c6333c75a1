/**
 * A reference that does nothing. The sandbox's trusted process loads a task's reference to learn what its names are; as long as a program from
 * elsewhere has not passed its tests in the locked-down process, it gets this in its place.
 */

/** Definitions of these names that have the shape of those in `source` (which need not parse) and no content. */
export function stubOf(names: readonly string[], source: string): string {
	return [...[...new Set(names)].map((name) => stub(name, source)), ...hidingAttributes(source)].join('\n\n');
}

/** A function that assigns what hides a method of its name in `source`; that it is assigned somewhere is all that counts. */
function hidingAttributes(source: string): string[] {
	const methods = new Set([...source.matchAll(/^ +def (\w+)\(/gm)].map((match) => match[1] ?? ''));
	const assigned = [...source.matchAll(/\.(\w+)(?: *: *[^=\n]+)? *=(?!=)/g)].map((match) => match[1] ?? '');
	const hiding = [...new Set(assigned)].filter((name) => methods.has(name));
	return hiding.length === 0 ? [] : [`def _assign(it):\n${hiding.map((name) => `    it.${name} = None\n`).join('')}`];
}

/** How a literal begins. */
const LITERAL = /[[({"'\d-]/;

function stub(local: string, source: string): string {
	// A module that gathers names of others may call them otherwise.
	const name = new RegExp(`^from .* import (\\w+) as ${local}$`, 'm').exec(source)?.[1] ?? local;
	const isDefined = new RegExp(`^(?:async )?(?:def|class) ${name}\\b`, 'm').test(source);
	const [, value] = new RegExp(`^${name} *(?::[^=\\n]+)?= *(.)`, 'm').exec(source) ?? [];
	const isConstant = value !== undefined && (name === name.toUpperCase() || LITERAL.test(value));
	if (!isDefined && isConstant) return `${local} = None\n`;
	const made = definition(name, source);
	return name === local ? made : `${made}\n\n${local} = ${name}\n`;
}

function definition(name: string, source: string): string {
	if (new RegExp(`^class ${name}\\b`, 'm').test(source)) return classStub(name, source);
	const isAsync = new RegExp(`^async def ${name}\\b`, 'm').test(source);
	return `${isAsync ? 'async ' : ''}def ${name}(*args, **kwargs):\n    return None\n`;
}

/** Special methods that the decorator writes: of those, tests use equality and, where asked for, order. */
function madeByDataclass(name: string, source: string): string[] {
	const [, options] =
		new RegExp(`^@(?:dataclasses\\.)?dataclass\\b(.*)\\n(?:@.*\\n)*class ${name}\\b`, 'm').exec(source) ?? [];
	if (options === undefined || /\beq\s*=\s*False/.test(options)) return [];
	return [
		'__eq__',
		'__repr__',
		...(/\border\s*=\s*True/.test(options) ? ['__lt__', '__le__', '__gt__', '__ge__'] : []),
	];
}

/** Which methods a class has decides how the tests may use its objects. */
function classStub(name: string, source: string): string {
	const [, bases = ''] = new RegExp(`^class ${name}\\s*\\(([^)]*)\\)`, 'm').exec(source) ?? [];
	const isError = /\b\w*(?:Error|Exception)\b/.test(bases);
	const written = [...source.matchAll(/^ +(?:async )?def (\w+)\(/gm)].map((match) => match[1] ?? '');
	const specials = [...new Set([...written, ...madeByDataclass(name, source)])];
	const methods = specials
		.filter((method) => method !== '__init__')
		.map((method) => `    def ${method}(self, *args, **kwargs):\n        return None\n`);
	const init = isError ? '' : '    def __init__(self, *args, **kwargs):\n        pass\n';
	const body = [init, ...methods].filter((part) => part !== '').join('\n') || '    pass\n';
	return `class ${name}${isError ? '(Exception)' : ''}:\n${body}`;
}
