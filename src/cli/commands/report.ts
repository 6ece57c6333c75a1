/** `codearena report`: runs as figures, one page and a log of rewards. */
import { join } from 'node:path';
import { RunFolderError, readRun } from '../../evaluate/run-folder.js';
import { summarise } from '../../evaluate/summary.js';
import { isLearningRun, LearningResultsError, writeLearningReport } from '../../report/learning-report.js';
import { writeReport } from '../../report/write-report.js';
import type { DefineCommand } from '../command.js';
import { EXIT } from '../console.js';
import { createRandom } from '../target/seeded.js';

export const defineReport: DefineCommand = (command, { console, end }) => {
	command
		.description('Draws the figures of one or more runs: report.html, an SVG for each figure, rewards_log.csv.')
		.argument('<runs...>', 'folders of runs, or one of examples/learning')
		.option('--out <folder>', 'default: the folder “report” of the first run')
		.action(async (folders: string[], { out }: { readonly out?: string }) => {
			const [first = '.'] = folders;
			try {
				if (isLearningRun(first)) {
					for (const file of await writeLearningReport(first, out ?? join(first, 'report'))) console.out(file);
					return;
				}
				const runs = folders.map((folder) => {
					const run = readRun(folder);
					const { next } = createRandom(run.settings.seed);
					return { run, summary: summarise(run.episodes, run.settings.prices, next) };
				});
				const written = await writeReport(out ?? join(first, 'report'), runs);
				for (const file of written) console.out(file);
			} catch (error) {
				if (!(error instanceof RunFolderError || error instanceof LearningResultsError)) throw error;
				console.err(error.message);
				end(EXIT.usage);
			}
		});
};
