/**
 * A `python` whose workers answer after a set time without using the processor (stub_harness.py): a server that is given it grades nothing,
 * but does in Node all that it does for real gradings, with as many workers as one likes.
 */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HARNESS = fileURLToPath(new URL('./stub_harness.py', import.meta.url));

/**
 * Writes the program into a folder.
 * @param python a real interpreter
 * @param delayMs from a grading's request to its answer
 * @returns its path, for `CODEARENA_PYTHON`
 */
export function writeStubPython(dir: string, python: string, delayMs: number): string {
	const path = join(dir, 'stub-python');
	const script = `#!/bin/sh
case "$*" in
*/harness/__main__.py) exec '${python}' -I -S -B '${HARNESS}' ${delayMs} ;;
*) printf '%s\\n' "$0" 3 11 0 ;;
esac
`;
	writeFileSync(path, script);
	chmodSync(path, 0o755);
	return path;
}
