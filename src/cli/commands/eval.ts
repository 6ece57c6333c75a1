/** `codearena eval`: an agent plays episodes, and everything that happens is written down. */
import type { DefineCommand } from '../command.js';
import { evaluate } from '../eval/evaluate.js';
import { addEvalOptions, type EvalFlags } from '../eval/options.js';

export const defineEval: DefineCommand = (command, { console, end }) => {
	addEvalOptions(command)
		.description(
			'Lets an agent play episodes of tasks, writes every prompt, reply, observation and reward to <folder>/episodes.jsonl, and prints solve rate and reward with their intervals. Ends with 1 when a --fail-under is missed or nothing was scored, with 130 after Ctrl-C.',
		)
		.action(async (flags: EvalFlags) => {
			const controller = new AbortController();
			const stop = () => controller.abort();
			const { stderr } = process;
			const screen = { isTerminal: stderr.isTTY === true, write: (text: string) => void stderr.write(text) };
			process.once('SIGINT', stop);
			process.once('SIGTERM', stop);
			try {
				end(await evaluate(flags, console, screen, controller.signal));
			} finally {
				process.off('SIGINT', stop);
				process.off('SIGTERM', stop);
			}
		});
};
