/**
 * Builds the page of src/web into a folder that the server hands out, and puts a compressed twin beside every text file of it, so that
 * no request pays for compression.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Bytes below which a compressed twin is not worth a file. */
const SMALLEST = 1024;

/** @param source folder of index.html @param target folder that is emptied and filled */
export async function buildPage(source, target) {
	await build({
		configFile: false,
		root: source,
		// Relative, so that the page works below any path that a proxy puts before it.
		base: './',
		logLevel: 'warn',
		plugins: [react()],
		build: {
			outDir: target,
			emptyOutDir: true,
			target: 'es2022',
			// Nothing is inlined: the content security policy knows files only.
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			chunkSizeWarningLimit: 700,
			rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
		},
	});
	for (const name of readdirSync(target, { recursive: true })) compress(join(target, name));
}

/** Libraries in files of their own, which stay cached when the page's own code changes. */
const CHUNKS = [
	{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
	{ name: 'editor', test: /node_modules\/(@codemirror|@lezer|style-mod|crelt|w3c-keyname|@marijn)\// },
];

function compress(path) {
	if (!/\.(js|css|svg|json)$/.test(path)) return;
	const bytes = readFileSync(path);
	if (bytes.length < SMALLEST) return;
	const options = {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
	};
	writeFileSync(`${path}.br`, brotliCompressSync(bytes, options));
	writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
