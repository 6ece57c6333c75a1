/** Texts that others read as a language: HTML, addresses, formulas, XML. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import { edited, insertAfter, type View, withModule } from './view.js';

export function safeTexts(view: View): Rewrite[] {
	return [...escapes(view), ...prefixes(view), ...schemes(view), ...documentTypes(view), ...treatedAlike(view)];
}

/** What goes into HTML is escaped. */
function escapes(view: View): Rewrite[] {
	if (!/<\w+|html/.test(view.program.source)) return [];
	return liveOf(view.program, 'interpolation').flatMap((node) => {
		const [value] = namedChildren(node);
		if (value === undefined || /html\.escape|quote/.test(view.text(node))) return [];
		// What is escaped already, or is markup of the program's own, stays.
		if (/^f?["']\s*<|html\.escape/.test(view.makings.get(view.text(value)) ?? '')) return [];
		return [
			withModule('security', view, -1.4, 'html', {
				start: value.start,
				end: value.end,
				text: `html.escape(${view.text(value)})`,
			}),
		];
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
