import { expect, test } from 'vitest';
import { motionKind } from '../../../src/bot/reading/motion-kind.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';

test.each([
	['en', 'The town should sell its harbour.', 'proposal'],
	['en', 'The town is right to worry about its harbour.', 'fact'],
	['es', 'El pueblo debería vender su puerto.', 'proposal'],
	['es', 'El pueblo tiene razón en preocuparse por su puerto.', 'fact'],
] as const)('%s: %s is a %s', (locale, motion, kind) => {
	expect(motionKind(motion, sayIn(locale))).toBe(kind);
});
