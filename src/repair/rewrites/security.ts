/** Safe forms in place of unsafe ones: what a review of the program would ask for. Imports that they need are added. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit, Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertAfter, type View } from './view.js';

export const security: RewriteRule = {
	rewrites: (view) => [
		...callees(view),
		...keywords(view),
		...comparisons(view),
		...pathChecks(view),
		...queries(view),
		...escapes(view),
		...prefixes(view),
		...schemes(view),
		...documentTypes(view),
		...treatedAlike(view),
	],
};

/** Callee → what it should be, and the module of that. */
const SAFE_CALLEES: Readonly<Record<string, readonly (readonly [callee: string, module: string])[]>> = {
	'pickle.loads': [['json.loads', 'json']],
	'yaml.load': [['yaml.safe_load', 'yaml']],
	eval: [['ast.literal_eval', 'ast']],
	'random.choice': [['secrets.choice', 'secrets']],
	'random.randint': [['secrets.randbelow', 'secrets']],
	'random.Random': [['secrets.SystemRandom', 'secrets']],
	'random.random': [['random.SystemRandom().random', 'random']],
	'hashlib.md5': [['hashlib.sha256', 'hashlib']],
	'hashlib.sha1': [['hashlib.sha256', 'hashlib']],
	'os.path.abspath': [['os.path.realpath', 'os']],
	'os.path.normpath': [['os.path.realpath', 'os']],
	'tempfile.mktemp': [['tempfile.mkstemp', 'tempfile']],
	're.match': [['re.fullmatch', 're']],
};

function callees(view: View): Rewrite[] {
	const found = liveOf(view.program, 'call').flatMap((call) => {
		const callee = fieldOf(call, 'function');
		if (callee === null) return [];
		return (SAFE_CALLEES[view.text(callee)] ?? []).map(([name, module]) => ({ callee, name, module }));
	});
	const alone = found.map(({ callee, name, module }) =>
		made(view, -1.4, module, { start: callee.start, end: callee.end, text: name }),
	);
	// A path has to be resolved on both sides of a check.
	const paths = found
		.filter(({ name }) => name === 'os.path.realpath')
		.map(({ callee, name }) => ({ start: callee.start, end: callee.end, text: name }));
	return paths.length > 1 ? [...alone, edited('security', -1.2, ...paths)] : alone;
}

/** An edit with the import that it needs. */
function made(view: View, prior: number, module: string, ...edits: readonly Edit[]): Rewrite {
	const { source } = view.program;
	if (new RegExp(`^(?:import|from)\\s[^\\n]*\\b${module}\\b`, 'm').test(source))
		return edited('security', prior, ...edits);
	return edited('security', prior, { start: 0, end: 0, text: `import ${module}\n` }, ...edits);
}

const SAFE_KEYWORDS: Readonly<Record<string, string>> = {
	'shell=True': 'shell=False',
	'verify=False': 'verify=True',
	'quote=False': 'quote=True',
};

function keywords(view: View): Rewrite[] {
	return liveOf(view.program, 'keyword_argument').flatMap((node) => {
		const safe = SAFE_KEYWORDS[view.text(node).replace(/\s/g, '')];
		return safe === undefined ? [] : [edited('security', -0.8, { start: node.start, end: node.end, text: safe })];
	});
}

const SECRET = /(?:token|digest|signature|secret|password|hash|mac|hmac|expected|key|code)\b/i;

/** Secrets are compared in constant time. */
function comparisons(view: View): Rewrite[] {
	return liveOf(view.program, 'comparison_operator').flatMap((node) => {
		const match = /^(\S+) (==|!=) (\S+)$/.exec(view.text(node));
		if (match === null || !SECRET.test(match[0])) return [];
		const [, left, operator, right] = match;
		const text = `${operator === '!=' ? 'not ' : ''}hmac.compare_digest(${left}, ${right})`;
		return [made(view, -2, 'hmac', { start: node.start, end: node.end, text })];
	});
}

/** `path.startswith(root)` also holds for a neighbour whose name only begins so. */
function pathChecks(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const match = /^(\w+)\.startswith\((\w+)\)$/.exec(view.text(call));
		if (match === null || !/path|root|folder|dir|base|target|file/i.test(match[0])) return [];
		const [, path, root] = match;
		const text = `(os.path.commonpath([${root}, ${path}]) == ${root})`;
		const check = { start: call.start, end: call.end, text };
		const resolved = liveOf(view.program, 'attribute')
			.filter((node) => /^os\.path\.(?:abspath|normpath)$/.test(view.text(node)) && node.parent?.type === 'call')
			.map((node) => ({ start: node.start, end: node.end, text: 'os.path.realpath' }));
		return [made(view, -1, 'os', check), ...(resolved.length > 0 ? [made(view, -0.6, 'os', check, ...resolved)] : [])];
	});
}

/** Values in an SQL text → parameters: of one f-string that is executed, or of a query that is put together in a variable. */
function queries(view: View): Rewrite[] {
	const { program } = view;
	const texts = liveOf(program, 'string').filter(
		(node) =>
			/^f/i.test(view.text(node)) &&
			/\b(?:SELECT|INSERT|UPDATE|DELETE|WHERE|AND|OR|VALUES|LIKE)\b/.test(view.text(node)),
	);
	const parts = texts
		.map((node) => ({ node, ...parametrised(view.text(node)) }))
		.filter(({ values }) => values.length > 0);
	const executes = liveOf(program, 'call').filter(
		(call) => /\.execute$/.test(view.text(fieldOf(call, 'function') ?? call)) && !isConstant(view, call),
	);
	const [execute] = executes;
	if (parts.length === 0 || execute === undefined || executes.length > 1) return [];
	const list = fieldOf(execute, 'arguments');
	const given = list === null ? [] : namedChildren(list);
	if (list === null || given.length !== 1) return [];
	const end = list.end - 1;
	const inside = parts.filter(({ node }) => node.start >= list.start && node.end <= list.end);
	const replaced = parts.map(({ node, text }) => ({ start: node.start, end: node.end, text }));
	if (inside.length === parts.length) {
		const values = parts.flatMap((part) => part.values);
		return [edited('security', -0.4, ...replaced, { start: end, end, text: `, (${values.join(', ')},)` })];
	}
	const statements = parts.flatMap(({ node, values }, index) => collecting(view, node, values, index === 0));
	if (statements.length !== parts.length) return [];
	return [edited('security', -0.4, ...replaced, ...statements, { start: end, end, text: ', parameters' })];
}

/** A statement without values, such as one that makes a table. */
function isConstant(view: View, call: SyntaxNode): boolean {
	const list = fieldOf(call, 'arguments');
	const given = list === null ? [] : namedChildren(list);
	return given.every((node) => node.type === 'string' && !/^f/i.test(view.text(node)));
}

/** The text with `?` for each of its fields that stands for a value, and those fields. */
function parametrised(text: string): { text: string; values: string[] } {
	const values: string[] = [];
	const body = text.replace(
		/'\{([^{}!:]+)\}'|(?<=[=(,<>]\s*)\{([^{}!:]+)\}/g,
		(_whole, quoted: string | undefined, bare: string | undefined) => {
			values.push((quoted ?? bare ?? '').trim());
			return '?';
		},
	);
	return { text: /\{/.test(body) ? body : body.replace(/^f/i, ''), values };
}

/** A line behind the statement of a text that keeps its values. */
function collecting(view: View, node: SyntaxNode, values: readonly string[], isFirst: boolean): Edit[] {
	let statement: SyntaxNode | null = node;
	while (statement !== null && statement.type !== 'expression_statement') statement = statement.parent;
	if (statement === null) return [];
	const { source } = view.program;
	const lineStart = source.lastIndexOf('\n', statement.start - 1) + 1;
	const indent = source.slice(lineStart, statement.start);
	if (indent.trim() !== '') return [];
	const text = isFirst ? `parameters = [${values.join(', ')}]` : `parameters += [${values.join(', ')}]`;
	return [{ start: statement.end, end: statement.end, text: `\n${indent}${text}` }];
}

/** What goes into HTML is escaped. */
function escapes(view: View): Rewrite[] {
	if (!/<\w+|html/.test(view.program.source)) return [];
	return liveOf(view.program, 'interpolation').flatMap((node) => {
		const [value] = namedChildren(node);
		if (value === undefined || /html\.escape|quote/.test(view.text(node))) return [];
		// What is escaped already, or is markup of the program's own, stays.
		if (/^f?["']\s*<|html\.escape/.test(view.makings.get(view.text(value)) ?? '')) return [];
		return [made(view, -1.4, 'html', { start: value.start, end: value.end, text: `html.escape(${view.text(value)})` })];
	});
}

/** Formulas of spreadsheets begin with more than `=`, addresses are compared without regard to case. */
function prefixes(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const match = /^(.+)\.startswith\((["'][=@+-]["'])\)$/.exec(view.text(call));
		const object = match?.[1];
		if (object === undefined) return [];
		const text = `${object}.startswith(("=", "+", "-", "@", "\\t", "\\r", "\\n"))`;
		return [text.replace(object, `${object}.lstrip(" ")`), text].map((form, rank) =>
			edited('security', -1.1 - 0.1 * rank, { start: call.start, end: call.end, text: form }),
		);
	});
}

/** An address is let through for what it is, not for what it is not. */
function schemes(view: View): Rewrite[] {
	return liveOf(view.program, 'not_operator').flatMap((node) => {
		const object = /^not (.+?)(?:\.lower\(\))?\.startswith\((["'])(?:javascript|data|vbscript|file):\2\)$/.exec(
			view.text(node),
		)?.[1];
		if (object === undefined) return [];
		const text = `${object}.lower().startswith(("http://", "https://"))`;
		return [edited('security', -1, { start: node.start, end: node.end, text })];
	});
}

/** XML with a document type may name files and grow without end. */
function documentTypes(view: View): Rewrite[] {
	if (/StartDoctypeDeclHandler/.test(view.program.source)) return [];
	return liveOf(view.program, 'assignment').flatMap((node) => {
		const parser = /^(\w+) = (?:\w+\.)*ParserCreate\(/.exec(view.text(node))?.[1];
		if (parser === undefined || node.parent?.type !== 'expression_statement') return [];
		const lines = [
			'def refuse(*_):',
			'    raise ValueError("document type declaration")',
			`${parser}.StartDoctypeDeclHandler = refuse`,
		];
		return [edited('security', -1.2, insertAfter(view, node.parent, lines))];
	});
}

/** `write(head)` beside `write([f(x) for x in row])`: what is done to the elements of one is done to those of the other. */
function treatedAlike(view: View): Rewrite[] {
	const calls = liveOf(view.program, 'call').flatMap((call) => {
		const [callee, list] = [fieldOf(call, 'function'), fieldOf(call, 'arguments')];
		const given = list === null ? [] : namedChildren(list);
		const [only] = given;
		return callee === null || only === undefined || given.length > 1 ? [] : [{ callee: view.text(callee), only }];
	});
	return calls.flatMap(({ callee, only }) => {
		const form = /^\[(.+) for (\w+) in \w+\]$/s.exec(view.text(only));
		if (form === null || only.type !== 'list_comprehension') return [];
		return calls
			.filter((other) => other.callee === callee && other.only.type === 'identifier')
			.map(({ only: plain }) => {
				const text = `[${form[1]} for ${form[2]} in ${view.text(plain)}]`;
				return edited('security', -1.4, { start: plain.start, end: plain.end, text });
			});
	});
}
