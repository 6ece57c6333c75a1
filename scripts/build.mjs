/**
 * Compiles src into dist, copies what is not TypeScript (the sandbox's Python, rubric files) and builds the page.
 * With --if-needed it does nothing while dist is newer than every source, so that `npm start` costs no compile.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src', 'web');
const stamp = join(root, 'dist', '.built');
const sources = ['src', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];

function newest(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const fresh = existsSync(stamp) && sources.every((name) => newest(join(root, name)) <= statSync(stamp).mtimeMs);
if (!process.argv.includes('--if-needed') || !fresh) {
	rmSync(join(root, 'dist'), { recursive: true, force: true });
	const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
	execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit', cwd: root });
	cpSync(join(root, 'src'), join(root, 'dist', 'src'), {
		recursive: true,
		filter: (path) => !/\.m?ts$/.test(path) && !path.includes('__pycache__') && path !== page,
	});
	chmodSync(join(root, 'dist', 'src', 'cli', 'codearena.js'), 0o755);
	await buildPage(page, join(root, 'dist', 'web'));
	writeFileSync(stamp, '');
}
