import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// Ends a test that hangs, and nothing else: no test may depend on the machine's pace.
		testTimeout: 1_200_000,
		hookTimeout: 1_200_000,
		maxWorkers: 2,
	},
});
