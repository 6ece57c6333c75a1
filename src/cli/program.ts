/** The program: finds the command that is called, loads it alone, and turns what is wrong with the call into a message. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.js';
import { packageRoot } from '../package-root.js';
import type { CommandContext } from './command.js';
import { type Console, EXIT, type ExitCode } from './console.js';
import { COMMANDS } from './registry.js';

/**
 * @param args without interpreter and script
 * @returns how it ended; a wrong call or a wrong setting is a message and `EXIT.usage`
 * @throws what the command throws
 */
export async function runProgram(args: readonly string[], console: Console): Promise<ExitCode> {
	let exitCode: ExitCode = EXIT.ok;
	const end = (code: ExitCode) => {
		exitCode = code;
	};
	try {
		const program = await createProgram(args, { console, end });
		await program.parseAsync(args, { from: 'user' });
		return exitCode;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
		if (!(error instanceof ConfigError)) throw error;
		for (const problem of error.problems) console.err(problem);
		return EXIT.usage;
	}
}

async function createProgram(args: readonly string[], context: CommandContext): Promise<Command> {
	const { console } = context;
	const program = new Command('codearena')
		.description('A gym for code repair whose reward cannot be hacked.')
		.version(packageVersion())
		.exitOverride()
		.configureOutput({
			writeOut: (text) => console.out(text.trimEnd()),
			writeErr: (text) => console.err(text.trimEnd()),
		})
		.showHelpAfterError('Try --help.');
	const called = args[0] === 'help' ? args[1] : args[0];
	for (const { name, summary, load } of COMMANDS) {
		const command = program.command(name).summary(summary).description(summary);
		if (name === called) (await load())(command, context);
	}
	refuseUnknown(program, args);
	return program;
}

/** A word that names no command is answered with the known ones, where commander would give it to the default command. */
function refuseUnknown(program: Command, [word, next]: readonly string[]): void {
	if (word === undefined || word.startsWith('-') || word === 'help') return;
	const command = program.commands.find((one) => one.name() === word);
	if (command !== undefined) {
		if (command.commands.length > 0 && next !== undefined) refuseUnknown(command, [next]);
		return;
	}
	const known = program.commands.map((one) => one.name()).join(', ');
	program.error(`error: unknown command '${word}': expected one of ${known}`);
}

function packageVersion(): string {
	return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).version;
}
