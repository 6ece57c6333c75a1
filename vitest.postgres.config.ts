import { defineConfig } from 'vitest/config';

/** Tests that need a PostgreSQL server; `npm test` does without. They fail where there is none: skipping would hide it. */
export default defineConfig({
	test: {
		include: ['test/postgres/**/*.pg.ts'],
		globalSetup: ['test/postgres/global-setup.ts'],
		// Ends a test that hangs, and nothing else: no test may depend on the machine's pace.
		testTimeout: 1_200_000,
		hookTimeout: 1_200_000,
		maxWorkers: 1,
	},
});
