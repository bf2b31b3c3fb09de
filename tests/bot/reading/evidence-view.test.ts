import { expect, test } from 'vitest';
import { passageAt } from '../../../src/article/model/passage.ts';
import { evidenceReply } from '../../../src/bot/reading/evidence-view.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';
import { harbour } from '../../article/articles.ts';
import { pressesOf, quotesOf, textOf } from '../harbour-bot.ts';

test.each([
	['en', 'paragraph 7 · nobody has recorded who says this'],
	['es', 'párrafo 7 · nadie anotó quién dice esto'],
] as const)('a sentence that no claim has is labelled as in /search, with a button that quotes it (%s)', (locale, label) => {
	const passage = passageAt(harbour.article, '@7.1') ?? expect.fail();
	const evidence = { topic: undefined, near: [passage], others: [], similarity: 0.3 };
	const reply = evidenceReply(
		{ edition: harbour, evidence, message: { id: '900', author: '5' }, names: false },
		sayIn(locale),
	);
	const answer = { kind: 'message', private: true, outcome: { kind: 'answered' }, reply } as const;
	expect(quotesOf(answer)).toEqual(['There is a third way.']);
	expect(textOf(answer)).toContain(label);
	expect(pressesOf(answer)).toEqual([{ command: 'post', args: { q: expect.stringMatching(/^harbour\/@7\.1~/) } }]);
});
