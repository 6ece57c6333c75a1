#!/usr/bin/env node
/** The entry of the `codearena` program. The server itself is a process of its own, `main.ts`. */
import { runProgram } from './program.js';

process.exitCode = await runProgram(process.argv.slice(2), {
	env: process.env,
	out: (text) => process.stdout.write(`${text}\n`),
	err: (text) => process.stderr.write(`${text}\n`),
});
