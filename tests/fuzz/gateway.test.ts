import { test } from 'vitest';
import { expectNothingFound } from './attack.ts';

test('5,000 generated payloads over the gateway find nothing', () => expectNothingFound('gateway'), 600_000);
