import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The longest tests wait for deadlines and for Discord's patience, so more of them run at once than there are cores.
const maxWorkers = Math.max(4, availableParallelism());

export default defineConfig({
	test: {
		// Only what hangs is to fail, however busy the machine is.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		expect: { poll: { timeout: 30_000 } },
		projects: [
			{
				extends: true,
				test: {
					name: 'house',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/browser/**'],
					maxWorkers,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/browser/unpack-chromium.ts',
					// Each of them is several processes, and the bot behind the page has three seconds to answer.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
