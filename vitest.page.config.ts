import { defineConfig } from 'vitest/config';

/** Tests of the page in a real Chromium, against the real server; `npm test` does without. They fail where there is none: skipping would hide it. */
export default defineConfig({
	test: {
		include: ['test/page/**/*.page.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		maxWorkers: 1,
	},
});
