/**
 * The pre-check: what can be said of a fix without running it. It reads the bytes once, strictly, parses them with
 * tree-sitter and lets small rules look at the tree. It informs (findings) and it refuses (a fix that cannot parse, is too
 * large or too deep, lacks an entry point or does what the task forbids never costs a process). tree-sitter forgives more
 * than CPython, so the sandbox's own compile stays the last word on syntax.
 */
import type { Finding } from '../python-source/finding.js';
import type { Resolver } from '../python-source/tree/resolve.js';
import type { Task } from '../taskset/task.js';

export interface PrecheckReport {
	/**
	 * The one reading of the submitted text: fence stripped, BOM dropped, CRLF made LF. This is what runs. Empty for a text
	 * above the size limit, which is not read.
	 */
	readonly source: string;
	/** Other files of a package that the submission replaces, by path; left out where it is one file. */
	readonly files?: Readonly<Record<string, string>>;
	/** Which block of a longer text was taken as the source, in a sentence; null where the text was code, fenced or not. */
	readonly extracted: string | null;
	/**
	 * `ok`: may run. `syntax-error`: cannot parse. `rejected`: parses or not, but breaks a limit or a rule.
	 */
	readonly verdict: 'ok' | 'syntax-error' | 'rejected';
	/** Findings that decided the verdict; empty for `ok`. Ordered by line. */
	readonly refusals: readonly Finding[];
	/** The parsed source with names resolved, for whoever looks at it next; null where it was not parsed or does not parse, or was in another thread. */
	readonly program: Resolver | null;
	/** Whether its cost is looked at with larger inputs; told where `program` stayed in another thread. */
	readonly isLookedAtFar?: boolean;
	/** Identity of the code: a digest of its token stream, blind to comments and white space that carries no meaning. */
	readonly fingerprint: string;
}

/** What the check has to know of a task; `kind` is `function` by default. */
export type CheckedTask = Pick<Task, 'entryPoints' | 'staticRules'> & Partial<Pick<Task, 'kind' | 'package'>>;

export interface Precheck {
	/**
	 * Checks one submission. Never throws for any text and returns within 100 ms.
	 * @param submission what the agent sent, any string
	 */
	check(submission: string, task: CheckedTask): PrecheckReport;
}
