import { expect, test } from 'vitest';
import { inSentence, verbNumber } from '../../../src/bot/reading/in-sentence.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';

test.each([
	['en', 'The US', 'the US'],
	['en', 'Theresa May', 'Theresa May'],
	['en', 'Mexico', 'Mexico'],
	['es', 'El gobierno mexicano', 'el gobierno mexicano'],
	['es', 'Los republicanos', 'los republicanos'],
	['es', 'El PRI', 'el PRI'],
	['es', 'El Salvador', 'El Salvador'],
	['es', 'Los Ángeles', 'Los Ángeles'],
] as const)('in a sentence (%s), %s is written %s', (locale, name, written) => {
	expect(inSentence(name, sayIn(locale))).toBe(written);
});

test.each([
	['en', 'The Republicans', 'party', 'plural'],
	['en', 'Some Mexicans who might rebel', 'group', 'plural'],
	['en', 'Elements of the US security services', 'agency', 'plural'],
	['en', 'People against the cartels', 'group', 'plural'],
	['en', 'The cartel responsible for the incidents', 'group', 'one'],
	['en', 'US Congress', 'group', 'one'],
	['en', 'Fishers’ guild', 'group', 'one'],
	['en', 'United States', 'state', 'one'],
	['en', 'James Bonds', 'person', 'one'],
	['es', 'Los republicanos', 'party', 'plural'],
	['es', 'Mexicanos', 'society', 'plural'],
	['es', 'El gremio de pescadores', 'group', 'one'],
	['es', 'Estados Unidos', 'state', 'one'],
] as const)('(%s) the verb with %s (%s) is %s', (locale, name, kind, number) => {
	expect(verbNumber({ name, kind }, sayIn(locale))).toBe(number);
});
