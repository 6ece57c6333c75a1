/** `codearena doctor`: can this host grade, how strongly does it isolate, and what makes its timing noisy? */
import { readConfig } from '../../config.js';
import type { DefineCommand } from '../command.js';
import { EXIT } from '../console.js';
import { examine } from '../doctor/examine.js';
import { formatExamination } from '../doctor/format.js';

export const defineDoctor: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Starts the sandbox once and says how strongly it isolates, what is missing and how to get it, and what makes timing noisy here. Reads the same variables as the server. Ends with 0 when the isolation is at least CODEARENA_MIN_ISOLATION, else with 1.',
		)
		.option('--json', 'print JSON instead of text')
		.action(async ({ json }: { readonly json?: true }) => {
			const { config } = readConfig(console.env);
			const examination = await examine(config, console.env.PATH);
			console.out(json ? JSON.stringify(examination, null, 2) : formatExamination(examination));
			end(examination.ok ? EXIT.ok : EXIT.problems);
		});
};
