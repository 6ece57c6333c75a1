/** A text that stands in the source. */
export interface FoundText {
	/** Path inside the repository, with slashes. */
	readonly file: string;
	/** What is filled in is named in braces: `unknown task {taskId}`. */
	readonly text: string;
	/** What takes the text: the class or function that is called with it, else the field or name that holds it. */
	readonly carrier: string;
	/** The first argument beside the text where that is a text too: the code of an error. */
	readonly code: string | null;
}
