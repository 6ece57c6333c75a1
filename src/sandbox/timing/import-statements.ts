/** The imports of a fix, whose cost is not its doing where they are the standard library's. */

const NAME = String.raw`[\w.]+(?:[ \t]+as[ \t]+\w+)?`;
const NAMES = String.raw`${NAME}(?:\s*,\s*${NAME})*,?\s*`;
const PIECE = new RegExp(
	// Texts and comments, which may look like imports.
	String.raw`"""(?:[^\\]|\\[^])*?"""|'''(?:[^\\]|\\[^])*?'''|#[^\n]*|` +
		String.raw`(?:^|(?<=^try:\n)[ \t]+)(?<statement>import[ \t]+${NAME}(?:[ \t]*,[ \t]*${NAME})*|` +
		String.raw`from[ \t]+\w[\w.]*[ \t]+import[ \t]+(?:\*|\(\s*${NAMES}\)|${NAME}(?:[ \t]*,[ \t]*${NAME})*))`,
	'gm',
);

/** The import statements that run when a fix is loaded: those at its left edge and the first in a `try` there. */
export function importStatements(source: string): string[] {
	const found = [...source.matchAll(PIECE)].map(({ groups }) => groups?.statement ?? '');
	const plain = found.map((statement) => statement.split(/\s+/).filter(Boolean).join(' '));
	return [...new Set(plain)].filter((statement) => statement !== '' && !statement.startsWith('from __future__'));
}
