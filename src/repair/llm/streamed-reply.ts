/** A reply that comes as a stream, asked for or not: some endpoints know no other form. Its pieces make one completion. */

interface Piece {
	readonly choices?: readonly {
		readonly delta?: { readonly content?: unknown; readonly refusal?: unknown };
		readonly finish_reason?: unknown;
	}[];
	readonly usage?: unknown;
}

/** The completion that the pieces of a stream of Server-Sent Events make; the value itself when it is no such stream. */
export function gatherReply(reply: unknown): unknown {
	if (typeof reply !== 'string' || !/^data:/m.test(reply)) return reply;
	return joinPieces(reply.split(/\r?\n/).flatMap(pieceOf));
}

/** The completion that the pieces of a stream make. */
export function joinPieces(pieces: readonly unknown[]): unknown {
	let content = '';
	let refusal = '';
	let finish: unknown = null;
	let usage: unknown;
	for (const piece of pieces as readonly Piece[]) {
		const choice = piece?.choices?.[0];
		content += textOf(choice?.delta?.content);
		refusal += textOf(choice?.delta?.refusal);
		finish = choice?.finish_reason ?? finish;
		usage = piece?.usage ?? usage;
	}
	// A stream that breaks off before its end has been cut, whatever it says.
	return { choices: [{ message: { content, refusal: refusal || null }, finish_reason: finish ?? 'length' }], usage };
}

function pieceOf(line: string): Piece[] {
	const data = /^data:\s*(\{.*\})\s*$/.exec(line)?.[1];
	if (data === undefined) return [];
	try {
		return [JSON.parse(data) as Piece];
	} catch {
		return [];
	}
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
