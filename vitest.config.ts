import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		globalSetup: 'tests/browser/unpack-chromium.ts',
		// The longest tests wait for deadlines and for Discord's patience, so more of them run at once than there are cores.
		maxWorkers: Math.max(4, availableParallelism()),
		// Only what hangs is to fail, however busy the machine is.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		expect: { poll: { timeout: 30_000 } },
	},
});
