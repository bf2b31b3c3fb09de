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

const NEAR = '**Not word for word in the article.** Nearest:';
const PART_OF = '**These words are part of:**';

test.each([
	['a near-quote', 'Nobody in Saltmouth doubts the harbor is failing', NEAR],
	['a splice', 'Saltmouth should therefore repair first … owes it a plan', NEAR],
	['the exact words', 'Saltmouth should therefore repair first and sell, if at all, later.', PART_OF],
	['words in another case, with other marks and spaces', 'THE  LAST TIDE; we will get', PART_OF],
	['words in another order', 'tide, the last', PART_OF],
])('%s, typed instead of picked: a whole claim is shown privately, and what was typed is not quoted', async (_, typed, first) => {
	const answer = await quote({ claim: typed });
	expect(answer).toMatchObject({ private: true });
	expect(textOf(answer)).toMatch(first);
	const claims = (await harbourServices.library.get('harbour'))?.article.claims.map((claim) => claim.quote);
	for (const words of quotesOf(answer)) expect(claims).toContain(words);
});

test.each([
	['a sentence that no claim has', 'a third way', 'There is a third way.', '@7.1'],
	['the headline', 'saltmouth sell its', 'Should Saltmouth Sell Its Harbour?', '@0.1'],
	[
		'two sentences',
		'third way. The regional government could',
		'There is a third way. The regional government could arguably fund the wall through its coast programme, as it did in Brackwater, and leave the quays in public hands.',
		'@7.1-2',
	],
])('words of %s are shown in it, whole, with a button that quotes it for everyone', async (_, typed, words, ref) => {
	const answer = await quote({ claim: typed });
	expect(textOf(answer)).toMatch(PART_OF);
	expect(quotesOf(answer)).toEqual([words]);
	const claim = expect.stringMatching(new RegExp(`^${ref}~[\\w-]{4}$`));
	expect(pressesOf(answer)[0]).toEqual({ command: 'quote', args: { claim, article: 'harbour', hide: false } });
});

test('words that are nowhere are named, and nothing more is said of the article', async () => {
	const answer = await quote({ claim: 'the xylophone of a zebra' });
	expect(textOf(answer)).toMatch('**The words “xylophone” and “zebra” don’t occur in the article.**');
	expect(quotesOf(answer)).toEqual([]);
	expect(textOf(await quote({ claim: 'xylophone' }))).toMatch('The word “xylophone” doesn’t occur in the article.');
});

test('a passage is quoted word for word, and the answer says that nobody has recorded who says it', async () => {
	const answer = await quote({ claim: '@7.1' });
	expect(quotesOf(answer)).toEqual(['There is a third way.']);
	expect(textOf(answer)).toContain('Nobody has recorded who says this.');
	expect(textOf(answer)).toContain('paragraph 7 of “Should Saltmouth Sell Its Harbour?” by Mara Quill');
	expect(replyOf(answer).private).toBeUndefined();
	const [inContext] = pressesOf(answer);
	const context = await harbourBot.invoke(invocationOf(inContext?.command ?? '', inContext?.args ?? {}));
	const block = replyOf(context).blocks.find(({ kind }) => kind === 'quote');
	expect(block).toMatchObject({ quotation: { before: '', words: 'There is a third way.' } });
	expect(textOf(context)).toContain('Nobody has recorded who says this.');
});

test('the headline is quoted as the headline', async () => {
	const text = textOf(await quote({ claim: 'harbour/@0.1' }));
	expect(text).toContain('Word for word from the headline of “Should Saltmouth Sell Its Harbour?”');
});

test('of a passage that is partly in claims, the answer says who says parts of it', async () => {
	const text = textOf(await quote({ claim: '@2.2' }));
	expect(text).toContain('Parts of this are recorded as said by Inés Calderón and Mara Quill.');
});

test('a passage within a claim is quoted as that claim, since of a claim it is known who says it', async () => {
	const text = textOf(await quote({ claim: '@3.1' }));
	expect(text).toContain("**Fishers' guild**, as reported by Mara Quill");
	expect(text).not.toContain('Nobody has recorded');
});

test('a passage for a member pings that member, and one that the article does not have is refused', async () => {
	expect(replyOf(await quote({ claim: '@7.1', to: '12345678901234567' })).pings).toEqual(['12345678901234567']);
	for (const claim of ['@99.1', '@7.9', '@7.2-1', 'harbour/@8.7']) {
		const answer = await quote({ claim });
		expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toContain('no longer in the article');
	}
});

test('“Quote here” on a near claim posts it for everyone', async () => {
	const [post] = pressesOf(await quote({ claim: 'eleven metres of wall' }));
	const claim = expect.stringMatching(/^wall-lost~/);
	expect(post).toEqual({ command: 'quote', args: { claim, article: 'harbour', hide: false } });
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
	const paragraph = (await harbourServices.library.get('harbour'))?.article.paragraphs[0]?.text;
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
	expect(quotesOf(answer)).toHaveLength(1);
});

test('a row picked from another article is not quoted from the one that was named', async () => {
	expect(textOf(await quote({ claim: 'other/failing', article: 'harbour' }))).toMatch(NEAR);
});

test('text without visible characters is asked for again', async () => {
	const answer = await quote({ claim: '\u200B\u202E \n' });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('fill in “claim”');
});

const rows = (typed: string, locale: 'en' | 'es' = 'en') =>
	harbourBot.suggest({ ...invocationOf('quote', { claim: typed }, { locale }), focused: 'claim' });

test('a sentence that no claim has is offered by its first words and its paragraph, and quoted by its reference', async () => {
	expect((await rows('a third way'))[0]).toEqual({ name: '“There is a third way.” · paragraph 7', value: '@7.1' });
	expect((await rows('tercera thrid way', 'es')).map(({ value }) => value)).toContain('@7.1');
	expect((await rows('saltmouth sell harbor'))[0]?.value).toBe('@0.1');
	expect((await rows('saltmouth sell its'))[0]).toEqual({
		name: '“Should Saltmouth Sell Its Harbour?” · the headline',
		value: '@0.1',
	});
});

test('claims are offered before sentences, unless they have less of what was typed', async () => {
	const values = (await rows('sell saltmouth')).map(({ value }) => value);
	expect(values.indexOf('repair-first')).toBeLessThan(values.indexOf('@0.1'));
	expect(values.indexOf('@0.1')).toBeLessThan(values.indexOf('failing'));
	expect((await rows('')).some(({ value }) => value.startsWith('@'))).toBe(false);
});

test('a sentence that a claim has whole is not offered next to it', async () => {
	const values = (await rows('a council that cannot read a contract')).map(({ value }) => value);
	expect(values[0]).toBe('cannot-read');
	expect(values).not.toContain('@5.2');
});
