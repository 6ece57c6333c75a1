import { defineConfig } from 'vitest/config';

/** The tests that take longest: searches, the whole corpus, replays, benchmarks, kills under load. `npm test` does without. */
export default defineConfig({
	test: {
		include: ['test/**/*.long.ts'],
		// Ends a test that hangs, and nothing else: no test may depend on the machine's pace.
		testTimeout: 1_200_000,
		hookTimeout: 1_200_000,
		maxWorkers: 2,
	},
});
