/** Lists of names are easier to read, and to keep in order, as text than as quoted items. */

/** The words of a text, divided by blanks and line ends. */
export function wordSet(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
