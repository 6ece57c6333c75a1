/** A task's description: paragraphs and code in backticks, and nothing else of Markdown. */

/** Lines this long were broken by their author's editor, not on purpose. */
const WRAPPED_CHARS = 70;

/** Paragraphs and lines that were meant, each cut into text and code by turns. */
export function proseLines(text: string): readonly (readonly string[])[] {
	const lines: string[] = [];
	let open = false;
	for (const line of text.trim().split('\n')) {
		if (open && /^\S/.test(line) && !/^[-*] /.test(line)) lines[lines.length - 1] += ` ${line.trim()}`;
		else if (line.trim() !== '') lines.push(line.trimEnd());
		open = line.length >= WRAPPED_CHARS;
	}
	return lines.map((line) => line.split('`'));
}

export function Prose({ text }: { readonly text: string }) {
	return (
		<div className="prose">
			{proseLines(text).map((parts, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places
				<p key={row}>
					{parts.map((part, index) =>
						// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places
						index % 2 === 1 ? <code key={index}>{part}</code> : <span key={index}>{part}</span>,
					)}
				</p>
			))}
		</div>
	);
}
