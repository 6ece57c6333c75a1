/** Every format that can be imported. */
import type { ProgramReader } from '../mutate/program.js';
import { bugsInPyImporter } from './bugs-in-py.js';
import { codeArenaImporter } from './code-arena.js';
import { debugArenaImporter } from './debug-arena.js';
import { debugBenchImporter } from './debug-bench.js';
import { evalPlusImporter } from './eval-plus.js';
import { humanEvalImporter } from './human-eval.js';
import type { Importer } from './importer.js';
import { liveCodeBenchImporter } from './live-code-bench.js';
import { mbppImporter } from './mbpp.js';
import { quixBugsImporter } from './quix-bugs.js';
import { refactoryImporter } from './refactory.js';

/** @param read parser that all of them share */
export function allImporters(read: ProgramReader): readonly Importer[] {
	return [
		codeArenaImporter,
		debugArenaImporter,
		quixBugsImporter,
		humanEvalImporter,
		evalPlusImporter,
		mbppImporter,
		debugBenchImporter,
		refactoryImporter,
		liveCodeBenchImporter,
		bugsInPyImporter,
	].map((make) => make(read));
}

/** Names for the help; the readers themselves need a parser. */
export const FORMATS = [
	'codearena',
	'debugarena',
	'quixbugs',
	'humaneval',
	'evalplus',
	'mbpp',
	'debugbench',
	'refactory',
	'livecodebench',
	'bugsinpy',
] as const;
export type Format = (typeof FORMATS)[number];
