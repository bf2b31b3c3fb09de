import { test } from 'vitest';
import { expectNothingFound } from './attack.ts';

test(
	'5,000 generated payloads over HTTP, and broken and badly signed requests, find nothing',
	() => expectNothingFound('http'),
	600_000,
);
