/** What every command of the program consists of. */
import type { Command } from 'commander';
import type { Console, ExitCode } from './console.js';

export interface CommandContext {
	readonly console: Console;
	/** Says how the command ended; a command that says nothing ended well. */
	end(code: ExitCode): void;
}

/** Gives a command its description, options, arguments or subcommands, and its action. */
export type DefineCommand = (command: Command, context: CommandContext) => void;

export interface CommandEntry {
	readonly name: string;
	/** One line for `codearena --help`. */
	readonly summary: string;
	/** Loads the command's own file, so that no command pays for the others. */
	load(): Promise<DefineCommand>;
}
