/** `codearena compare`: what differs between runs, and whether chance explains it. */
import { writeFileSync } from 'node:fs';
import { compareRuns } from '../../evaluate/compare.js';
import { type Run, RunFolderError, readRun } from '../../evaluate/run-folder.js';
import {
	CHANGE_COLUMNS,
	changeRows,
	comparisonPage,
	DIFFERENCE_COLUMNS,
	differenceRows,
	type NamedComparison,
	pairingNote,
} from '../../report/comparison.js';
import type { DefineCommand } from '../command.js';
import { EXIT } from '../console.js';
import { wholeNumber } from '../options.js';
import { table } from '../table.js';
import { createRandom } from '../target/seeded.js';

interface Flags {
	readonly html?: string;
	readonly json?: true;
	readonly seed: number;
}

export const defineCompare: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Compares every further run with the first one: paired by task and seed, with intervals clustered by task.',
		)
		.argument('<runs...>', 'folders of two or more runs')
		.option('--html <file>', 'write a page too')
		.option('--json', 'print JSON instead of tables')
		.option('--seed <n>', 'of the bootstrap', wholeNumber, 1)
		.action((folders: string[], { html, json, seed }: Flags) => {
			try {
				const comparisons = compareAll(folders.map(readRun), folders, seed);
				console.out(json ? JSON.stringify(comparisons, null, 2) : comparisons.map(formatComparison).join('\n\n'));
				if (html !== undefined) writeFileSync(html, comparisonPage(comparisons));
			} catch (error) {
				if (!(error instanceof RunFolderError)) throw error;
				console.err(error.message);
				end(EXIT.usage);
			}
		});
};

/** @throws RunFolderError for fewer than two runs */
function compareAll(runs: readonly Run[], folders: readonly string[], seed: number): NamedComparison[] {
	const [first, ...others] = runs;
	if (first === undefined || others.length === 0)
		throw new RunFolderError(`compare needs the folders of two runs or more, got ${runs.length}`);
	return others.map((other, position) => ({
		before: folders[0] ?? first.name,
		after: folders[position + 1] ?? other.name,
		comparison: compareRuns(first.episodes, other.episodes, createRandom(seed).next),
	}));
}

function formatComparison({ before, after, comparison }: NamedComparison): string {
	return [
		`${before} → ${after}`,
		table(DIFFERENCE_COLUMNS, differenceRows(comparison)),
		'',
		`${comparison.changed.length} tasks changed`,
		...(comparison.changed.length > 0 ? [table(CHANGE_COLUMNS, changeRows(comparison))] : []),
		'',
		pairingNote(comparison),
	].join('\n');
}
