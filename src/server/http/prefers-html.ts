/** Which of two forms a client asks for. */

/**
 * Whether an `accept` header names HTML and does not like JSON better. Programs send no header or a wildcard, and get JSON; browsers name HTML.
 */
export function prefersHtml(accept: string | undefined): boolean {
	if (accept === undefined || !/text\/html/i.test(accept)) return false;
	const html = qualityOf('text/html', accept);
	return html > 0 && html >= qualityOf('application/json', accept);
}

/** The weight of a media type that the header names, 0..1; 0 when it does not. */
function qualityOf(type: string, accept: string): number {
	for (const part of accept.split(',')) {
		const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
		if (name.toLowerCase() !== type) continue;
		const quality = parameters.map((text) => /^q=([\d.]+)$/i.exec(text)?.[1]).find((text) => text !== undefined);
		return quality === undefined ? 1 : Number(quality);
	}
	return 0;
}
