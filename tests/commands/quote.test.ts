import { expect, test } from 'vitest';
import { harbourBot, harbourServices, invocationOf, pressesOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';

const quote = (args: Record<string, string | boolean>) => harbourBot.invoke(invocationOf('quote', args));

test('a claim is quoted word for word, with its holder, its reporter and its paragraph', async () => {
	const answer = await quote({ claim: 'price-out' });
	expect(quotesOf(answer)).toEqual([
		'The fishers’ guild warned that a private owner would “price the small boats out within two seasons”.',
	]);
	expect(textOf(answer)).toContain("**Fishers' guild**, as reported by Mara Quill");
	expect(textOf(answer)).toContain('paragraph 3 of “Should Saltmouth Sell Its Harbour?” by Mara Quill');
});

test('a scenario is quoted as one, with what is good to know', async () => {
	const text = textOf(await quote({ claim: 'worst-case' }));
	expect(text).toContain('A scenario, not a position');
	expect(text).toContain('Good to know:');
});

test('a plain statement of fact is quoted without a word on its kind', async () => {
	const text = textOf(await quote({ claim: 'wall-lost' }));
	for (const word of ['Opinion', 'Prediction', 'Recommendation', 'Sounds unsure', 'scenario'])
		expect(text).not.toContain(word);
});

test('a claim that may be quoted next says what to know before that', async () => {
	const text = textOf(await quote({ claim: 'the worst case, a harbor with no fishing boats' }));
	expect(text).toContain('Before you quote this:');
	expect(text).not.toContain('Good to know:');
});

test.each([
	['a near-quote', 'Nobody in Saltmouth doubts the harbor is failing'],
	['a splice', 'Saltmouth should therefore repair first … owes it a plan'],
	['the exact words', 'Saltmouth should therefore repair first and sell, if at all, later.'],
])('%s, typed instead of picked, is answered privately with a whole claim, and what was typed is not quoted', async (_, typed) => {
	const answer = await quote({ claim: typed });
	expect(answer).toMatchObject({ private: true });
	expect(textOf(answer)).toContain('is not a claim of the article');
	const claims = harbourServices.library.get('harbour')?.article.claims.map((claim) => claim.quote);
	for (const words of quotesOf(answer)) expect(claims).toContain(words);
});

test('“Quote here” on a near claim posts it for everyone', async () => {
	const [post] = pressesOf(await quote({ claim: 'eleven metres of wall' }));
	expect(post).toEqual({ command: 'quote', args: { claim: 'wall-lost', article: 'harbour', hide: false } });
});

test('a quotation for a member pings that member and nobody else', async () => {
	const reply = replyOf(await quote({ claim: 'failing', to: '12345678901234567' }));
	expect(reply.pings).toEqual(['12345678901234567']);
	expect(reply.blocks[0]).toMatchObject({ text: { markdown: 'For <@12345678901234567>:' } });
});

test('a private answer addressed to another member is refused, with what to do instead', async () => {
	const answer = await quote({ claim: 'failing', to: '12345678901234567', hide: true });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('Leave out “to” or “hide”');
});

test('in context the answer shows the whole paragraph in three slices, and says where it is repeated', async () => {
	const answer = await quote({ claim: 'failing', context: '1' });
	const block = replyOf(answer).blocks.find(({ kind }) => kind === 'quote');
	const paragraph = harbourServices.library.get('harbour')?.article.paragraphs[0]?.text;
	const { before, words, after } = block?.kind === 'quote' ? block.quotation : { words: '' };
	expect(`${before}${words}${after}`).toBe(paragraph);
	expect(textOf(answer)).toContain('again as paragraph 4');
});

test('the source button opens the page at the passage', async () => {
	const reply = replyOf(await quote({ claim: 'cannot-read' }));
	const buttons = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
	const urls = buttons.flatMap((button) => ('url' in button ? [button.url] : []));
	expect(urls).toEqual([expect.stringMatching(/^https:\/\/lantern\.example\/opinion\/harbour#:~:text=/)]);
});

test('L2, L3: an answer in Spanish is all Spanish but for the quotation', async () => {
	const answer = await harbourBot.invoke(invocationOf('quote', { claim: 'price-out' }, { locale: 'es' }));
	expect(textOf(answer)).toContain('según Mara Quill');
	expect(textOf(answer)).toContain('Palabra por palabra');
	expect(quotesOf(answer)[0]).toContain('warned that a private owner');
});

test.each([
	'and/or the harbour',
	'quay/wall',
	'a b/failing',
])('words with a slash in them, such as %s, are searched for as words', async (typed) => {
	const answer = await quote({ claim: typed });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'answered' } });
	expect(textOf(answer)).toContain('is not a claim of the article');
});

test('a row picked from another article is not searched for in the one that was named', async () => {
	const answer = await quote({ claim: 'other/failing', article: 'harbour' });
	expect(textOf(answer)).toContain('is not a claim of the article');
});

test('text without visible characters is asked for again', async () => {
	const answer = await quote({ claim: '\u200B\u202E \n' });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('fill in “claim”');
});
