/**
 * What is repaired of a program: the program itself, or of a package the one file that is broken. A fix of a package may come as a mapping
 * of path to text; then its other files run beside the candidates, in the fix's process as they do in a grading, and the answer is a
 * mapping again.
 */
import { othersIn, readMapping } from '../precheck/package-fix.js';
import type { Task } from '../taskset/task.js';

export interface FileToRepair {
	/** Text of the one file. */
	readonly code: string;
	/** Other files of the package that the program replaces, by path; empty for a program of one file. */
	readonly files: Readonly<Record<string, string>>;
	/** A text of the file as a fix of the program's own form. */
	whole(code: string): string;
}

/** @param program as it was sent: the file to repair, or a mapping that may hold more */
export function fileToRepair(program: string, task: Task): FileToRepair {
	const mapping = task.package === null ? null : readMapping(program);
	if (mapping === null || task.package === null) return { code: program, files: {}, whole: (code) => code };
	const { broken } = task.package;
	const files = othersIn(mapping, task.package);
	return {
		code: mapping[broken] ?? task.buggyCode,
		files,
		whole: (code) => JSON.stringify({ ...files, [broken]: code }, null, 2),
	};
}

/** The same file beside the package's own other files. */
export function besideOwnFiles(file: FileToRepair, { package: parts }: Task): FileToRepair {
	const whole = (code: string): string => (parts === null ? code : JSON.stringify({ [parts.broken]: code }, null, 2));
	return { ...file, files: {}, whole };
}

/** What a model is told of files that are other than the description shows them; empty where there are none. */
export function describeChanged(files: FileToRepair['files']): string {
	const texts = Object.entries(files).map(([path, text]) => `\`${path}\`:\n\n\`\`\`python\n${text.trimEnd()}\n\`\`\``);
	return texts.length === 0 ? '' : `These files are other than above.\n\n${texts.join('\n\n')}`;
}

/** The file to repair alone, of a fix in either form. */
export function mainText(fix: string, task: Task): string {
	return fileToRepair(fix, task).code;
}
