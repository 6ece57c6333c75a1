/** What is said of a place in a submission: by the pre-check, which refuses, and by the analyses, which inform. */
/** Why a fix is refused or what an analyser noticed. Lines count from 1, columns from 1 in UTF-16 units. */
export interface Finding {
	/** Kebab-case rule name, such as `unparsable` or `forbidden-call`. */
	readonly rule: string;
	/** One sentence that names the value and, where there is one, the limit. */
	readonly message: string;
	readonly line: number;
	readonly column: number;
}

/** A finding about the whole text. */
export function findingOnText(rule: string, message: string): Finding {
	return { rule, message, line: 1, column: 1 };
}
