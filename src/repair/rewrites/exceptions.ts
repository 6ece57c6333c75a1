/** Which exceptions are caught and raised. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { replaced, type View } from './view.js';

export const exceptions: RewriteRule = { rewrites: (view) => [...caught(view), ...raised(view)] };

const USUAL = ['ValueError', 'TypeError', 'KeyError', 'IndexError', 'AttributeError', 'ZeroDivisionError'] as const;

/** `except ValueError` → `except (ValueError, TypeError)`, with what the tests have seen first. */
function caught(view: View): Rewrite[] {
	return liveOf(view.program, 'except_clause').flatMap((clause) => {
		const kind = namedChildren(clause).find(({ type }) => /^(identifier|tuple|attribute)$/.test(type));
		if (kind === undefined) return [];
		const text = view.text(kind);
		const names = kind.type === 'tuple' ? namedChildren(kind).map((node) => view.text(node)) : [text];
		const wanted = [...new Set([...view.hints.raisedErrors, ...USUAL])].filter((name) => !names.includes(name));
		const wider = wanted.map((name, rank) =>
			replaced(
				'exception',
				(view.hints.raisedErrors.includes(name) ? -1 : -2.2) - 0.3 * rank,
				kind,
				`(${[...names, name].join(', ')})`,
			),
		);
		const other = wanted.slice(0, 4).map((name, rank) => replaced('exception', -3 - 0.3 * rank, kind, name));
		return [...wider, ...other];
	});
}

/** Another class of the same exception. */
function raised(view: View): Rewrite[] {
	return liveOf(view.program, 'raise_statement').flatMap((statement) => {
		const call = namedChildren(statement)[0];
		const kind = call?.type === 'call' ? fieldOf(call, 'function') : call;
		if (kind?.type !== 'identifier') return [];
		const { missingErrors } = view.hints;
		const wanted = [...new Set([...missingErrors, ...USUAL.slice(0, 4)])].filter((name) => name !== view.text(kind));
		return wanted.map((name, rank) =>
			replaced('exception', (missingErrors.includes(name) ? -1.6 : -3) - 0.2 * rank, kind, name),
		);
	});
}
