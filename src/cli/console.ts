/** What a command may do to the world around it; a test hands in another. */
export interface Console {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Results: tables, JSON. Gets whole lines. */
	out(text: string): void;
	/** Progress and problems. Gets whole lines. */
	err(text: string): void;
}

/** How a command ends: done, found something wrong, was called wrongly. `serve` ends as its server does. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;
/** 0..255. */
export type ExitCode = number;
