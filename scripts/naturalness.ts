/**
 * Counts the model that ranks candidates of the repair search from Python sources, by default the standard library of an installed Python:
 * `node dist/scripts/naturalness.js <folder of Python files> src/repair/naturalness/model.bin`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countModel } from '../src/repair/naturalness/count.js';

const LEFT_OUT =
	/(?:^|\/)(?:test|tests|idlelib|lib2to3|site-packages|turtledemo|encodings|pydoc_data|__pycache__)(?:\/|$)/;
const LARGEST_BYTES = 400_000;

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
	process.stderr.write('usage: naturalness <folder of Python files> <file to write>\n');
	process.exitCode = 2;
} else {
	const sources = pythonFiles(folder).map((file) => readFileSync(file, 'utf8').replace(/\r\n?/g, '\n'));
	const model = countModel(sources.filter((source) => source.length <= LARGEST_BYTES));
	writeFileSync(out, model);
	process.stdout.write(`${sources.length} files, ${model.length} bytes\n`);
}

function pythonFiles(root: string): string[] {
	const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
	return names.filter((name) => name.endsWith('.py') && !LEFT_OUT.test(name)).map((name) => join(root, name));
}
