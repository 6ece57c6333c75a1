/** Safe forms in place of unsafe ones: what a review of the program would ask for. Imports that they need are added. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { queries } from './safe-queries.js';
import { safeTexts } from './safe-texts.js';
import { edited, type View, withModule } from './view.js';

export const security: RewriteRule = {
	rewrites: (view) => [
		...callees(view),
		...keywords(view),
		...comparisons(view),
		...encodings(view),
		...pathChecks(view),
		...queries(view),
		...safeTexts(view),
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
		withModule('security', view, -1.4, module, { start: callee.start, end: callee.end, text: name }),
	);
	// A path has to be resolved on both sides of a check.
	const paths = found
		.filter(({ name }) => name === 'os.path.realpath')
		.map(({ callee, name }) => ({ start: callee.start, end: callee.end, text: name }));
	return paths.length > 1 ? [...alone, edited('security', -1.2, ...paths)] : alone;
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
		return [withModule('security', view, -2, 'hmac', { start: node.start, end: node.end, text })];
	});
}

/** `json.loads(blob)` guesses among five encodings of bytes; what comes from outside is UTF-8. Where it is a text the tests say so. */
function encodings(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const [, name] = /^json\.loads\((\w+)\)$/.exec(view.text(call)) ?? [];
		const text = `json.loads(${name}.decode("utf-8"))`;
		return name === undefined ? [] : [edited('security', -1.4, { start: call.start, end: call.end, text })];
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
		return [
			withModule('security', view, -1, 'os', check),
			...(resolved.length > 0 ? [withModule('security', view, -0.6, 'os', check, ...resolved)] : []),
		];
	});
}
