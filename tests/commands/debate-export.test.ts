import { expect, test } from 'vitest';
import type { BotAnswer } from '../../src/bot/host/bot.ts';
import { replyOf, textOf } from '../bot/harbour-bot.ts';
import { ana, ben, club, maya, pressIn } from './club.ts';

const filesIn = (answer: BotAnswer) =>
	replyOf(answer).blocks.flatMap((block) => (block.kind === 'file' ? [new TextDecoder().decode(block.data)] : []));

test('Q17: a passage that was quoted counts for neither side, is named by its place, and is exported word for word', async () => {
	const { ask, store, debate } = await club();
	await ask(ana, 'quote', { claim: '@7.1' });
	await ask(ben, 'quote', { claim: 'harbour/@0.1' });
	await ask(ben, 'quote', { claim: '@2.2', hide: true });
	const unrecorded = { claim: '@7.1', by: ana.id, side: undefined };
	expect(await store.quotesIn(debate.id)).toMatchObject([unrecorded, { claim: '@0.1', by: ben.id, side: undefined }]);
	await store.recordQuote({ id: 'x', debate: debate.id, article: 'other', claim: '@1.1', side: undefined, by: '5' });
	const text = textOf(await ask(ana, 'debate status'));
	expect(text).toContain('For neither side\nParagraph 7, sentence 1\nThe headline');
	expect(text).not.toContain('Paragraph 1,');
	const [markdown = '', , json = ''] = filesIn(await ask(maya, 'debate export', { debate: String(debate.id) }));
	expect(markdown).toContain('> There is a third way.\n\n— nobody has recorded who says this, paragraph 7 of');
	expect(markdown).toContain('the headline of');
	expect(JSON.parse(json).quotes).toHaveLength(2);
});

test('B3, E5: an export before the close has no result; after it, it has the whole matrix and no member', async () => {
	const { ask, store, debate } = await club({ minimum: 3 });
	const files = async () => filesIn(await ask(maya, 'debate export', { debate: String(debate.id) }));
	const voters = ['900000000000000001', '900000000000000002', '900000000000000003'];
	for (const member of voters) await store.castBallot({ debate: 1, poll: 'first', member, choice: 'for' });
	expect((await files()).join()).not.toMatch(/matrix|900000000000000001/);
	await store.advance(1, { from: 0, to: 1, by: maya.id });
	await store.advance(1, { from: 1, to: 2, by: maya.id });
	for (const member of voters) await store.castBallot({ debate: 1, poll: 'last', member, choice: 'against' });
	await store.advance(1, { from: 2, to: 'closed', by: maya.id });
	const [markdown = '', csv = '', json = ''] = await files();
	expect(markdown).toContain('Saltmouth should sell its harbour');
	expect(csv).toContain('matrix');
	expect(JSON.parse(json)).toMatchObject({ result: { n: 3, matrix: { for: { against: 3 } } } });
	expect(markdown + csv + json).not.toMatch(/900000000000000001|"7"/);
});

test('E7: outside a debate’s thread the latest debates can be exported, also one that is closed', async () => {
	const { ask, press, store, debate } = await club();
	await store.advance(debate.id, { from: 0, to: 'closed', by: maya.id });
	const list = await ask(maya, 'debate export', {}, { channel: { id: '9', kind: 'text' } });
	expect(textOf(list)).toContain(debate.motion);
	expect(filesIn(await press(maya, pressIn(list)))).toHaveLength(3);
});
