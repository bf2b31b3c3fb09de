import { expect, test } from 'vitest';
import { passagesWithWords } from '../../src/article/search/passages.ts';
import { searchReply } from '../../src/bot/answering/search-view.ts';
import { pinnedRef } from '../../src/bot/host/claim-ref.ts';
import { sayIn } from '../../src/bot/reply/say.ts';
import { editionOf, harbourWith, shipped } from '../article/articles.ts';
import { harbourBot, invocationOf, pressesOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { articlesBot } from './articles-bot.ts';

const search = (text: string) => harbourBot.invoke(invocationOf('search', { text }));
const shippedBot = await articlesBot();
const searchShipped = (text: string, locale: 'en' | 'es' = 'en') =>
	shippedBot.invoke(invocationOf('search', { text }, { locale }));

const { article: shippedArticle } = shipped;

const firstLine = async (answer: ReturnType<typeof search>) => textOf(await answer).split('\n')[0];

test.each([
	[
		'what does the mayor think of selling the harbour?',
		'**Inés Calderón is for it**, as the article reports: *Saltmouth should sell its harbour to Northway Shipping.*',
	],
	[
		'the guild on the sale',
		"**Fishers' guild is against it**, as the article reports: *Saltmouth should sell its harbour to Northway Shipping.*",
	],
	[
		'Quill on the sale',
		'**Mara Quill is for it, under conditions**, judging by their own words: *Saltmouth should sell its harbour to Northway Shipping.*',
	],
	[
		'what does Northway think of the sale',
		'**The article doesn’t say what Northway Shipping thinks about this:** *Saltmouth should sell its harbour to Northway Shipping.*',
	],
	['what does the mayor think of pizza?', '**I didn’t find what Inés Calderón thinks about “pizza”.**'],
	['what does Biden think of the sale', 'The article doesn’t mention **Biden**.'],
	['crumbling quay wall', '**Mara Quill**: The quay wall keeps crumbling'],
	['pizza recipe', '**The words “pizza” and “recipe” don’t occur in the article.**'],
	['pizza', '**The word “pizza” doesn’t occur in the article.**'],
	['🎉', '**I don’t see what to look for in that.** Type a name or a topic, or pick a section.'],
	['what is the solution', '**Mara Quill, who wrote it, recommends this:**'],
	['when did the lawsuit happen', '**I found no date for that in the article.** On that it says:'],
	['who wrote this', '**Mara Quill** wrote “Should Saltmouth Sell Its Harbour?” (The Saltmouth Lantern).'],
	['when was this published', '**Published on April 11, 2025.**'],
])('%s: the first line is the answer', async (asked, line) => {
	expect(await firstLine(search(asked))).toBe(line);
});

test.each([
	[
		'what do the Republicans think about military force',
		'**The article doesn’t make clear where the Republicans stand on this**: *The US should use military force against the cartels in Mexico.*',
	],
	[
		'what does the author think about inviting US security help',
		'**Andrew Korybko has points for both sides**, judging by their own words: *Mexico should invite US security help against the cartels.*',
	],
	[
		'what do the Democrats think about military force',
		'**The article doesn’t say what the Democrats think about this:** *The US should use military force against the cartels in Mexico.*',
	],
	['when was this published', '**The article gives no date.**'],
	['who agrees with Mexico', '**Who agrees with Mexico depends on the topic:**'],
	[
		'who agrees with AMLO',
		'**Mexico** (the article says) is **against** this, like **Andrés Manuel López Obrador** (as reported): *The US should use military force against the cartels in Mexico.*',
	],
	[
		'who disagrees with the Republicans',
		'**The article doesn’t make clear on which side the Republicans are, so not who agrees or disagrees either.** It says this:',
	],
	[
		'who disagrees with Graham',
		'**Andrés Manuel López Obrador** (as reported) and **Mexico** (the article says) are **against** this, and **Lindsey Graham** (as reported) is for it: *The US should use military force against the cartels in Mexico.*',
	],
	[
		'who agrees with the Democrats',
		'**The article doesn’t say what the Democrats think, so not who agrees or disagrees either.**',
	],
	['is Mexico against the US', '**The article doesn’t say that Mexico opposes the US as a whole.** It does say this:'],
	['should the US invade', '**The article doesn’t say: Andrew Korybko, who wrote it, takes no side on this.**'],
	['what do observers think', '**The article doesn’t say what observers think.** It says this about them:'],
	[
		'why do the Democrats support the cartels',
		'**The article doesn’t say that the Democrats support the cartels.** It does say this:',
	],
	['why did the cartel apologize', '**I found no clear reason for that in the article.** On that it says:'],
	['the US would never invade Mexico', '**Closest in the article:**'],
	[
		'why did the US bomb the cartels',
		'**The article doesn’t clearly say so, or why.** Closest in it, but maybe not what you mean:',
	],
	['how many americans got kidnapped by cartels', '**The closest number in the article:**'],
	['what happens if the us bombs mexico', '**On that the article says:**'],
	['why wont they cooperate', '**Andrew Korybko**: Serious cooperation is unrealistic anytime soon'],
	[
		'what does graham want',
		'**Lindsey Graham**, as reported by Andrew Korybko: Graham calls for “fury and might” against Mexico',
	],
	[
		'what did amlo say',
		'**Andrés Manuel López Obrador**, as reported by Andrew Korybko: López Obrador condemns “irresponsible calls”',
	],
	['who killed the tourists', '**The article doesn’t clearly say who did that.** On that it says:'],
	['how many tourists were killed', '**This is what the article has on it:**'],
	['is this article biased', '**That is for you to judge.** I only show what the article says, and who says it.'],
	[
		'who is for the information campaign',
		'**Andrés Manuel López Obrador** (as reported) and **Mexico** (the article says) are **for** this, but only **under conditions**: *Mexico should wage an information campaign to turn US Hispanics against the Republicans.*',
	],
	[
		'who is against the information campaign',
		'**The article names nobody who is against this:** *Mexico should wage an information campaign to turn US Hispanics against the Republicans.*',
	],
	[
		'who opposes military force',
		'**Andrés Manuel López Obrador** (as reported) and **Mexico** (the article says) are **against** this: *The US should use military force against the cartels in Mexico.*',
	],
	[
		'is Mexico against military force?',
		'**Yes.** **Mexico is against it**, the article says: *The US should use military force against the cartels in Mexico.*',
	],
	[
		'is AMLO for military force?',
		'**No.** **Andrés Manuel López Obrador is against it**, as the article reports: *The US should use military force against the cartels in Mexico.*',
	],
	[
		'does AMLO support an information campaign?',
		'**Only under conditions.** **Andrés Manuel López Obrador is for it, under conditions**, as the article reports: *Mexico should wage an information campaign to turn US Hispanics against the Republicans.*',
	],
	[
		'why does AMLO support military force?',
		'**The article has it the other way round:** **Andrés Manuel López Obrador is against it**, as the article reports: *The US should use military force against the cartels in Mexico.*',
	],
])('%s: the first line is the answer, in whole sentences', async (asked, line) => {
	expect(await firstLine(searchShipped(asked))).toBe(line);
});

test('an answer on a recorded position has an editor’s sentence and the words that prove it, with who says them', async () => {
	const answer = await search('what does the mayor think of selling the harbour?');
	expect(textOf(answer)).toContain('In short: The mayor presents the vote for sale talks as the town');
	expect(quotesOf(answer)).toEqual(['Mayor Inés Calderón called the vote “the last tide we will get”']);
	expect(textOf(answer)).toContain('**Inés Calderón**, as reported by Mara Quill · paragraph 2');
});

test('who takes which side is a line for each stance in one order, and their words are a press away', async () => {
	const answer = await searchShipped('who stands where on military force');
	expect(textOf(await searchShipped('who is against military force'))).toContain('*The US should use military force');
	expect(answer.kind).toBe('message');
	const text = textOf(await searchShipped('what do the Democrats think about military force'));
	expect(text).toContain(
		'\n**For:** Lindsey Graham (as reported)\n**With conditions:** Lawmakers who reintroduced legislation (as reported)\n**Not clear:** The Republicans (the article says)',
	);
});

test('of several who are asked about each gets a line before any quotation, and unknown ones are named', async () => {
	const answer = await search('what do the mayor, Northway and Biden think of selling the harbour?');
	expect(textOf(answer)).toContain(
		[
			'**Inés Calderón is for it**, as the article reports: *Saltmouth should sell its harbour to Northway Shipping.*',
			'**It doesn’t say what Northway Shipping thinks about it.**',
			'The article doesn’t mention **Biden**.',
		].join('\n'),
	);
});

test('claims that share only some of the words are called near, and those with all of them are not', async () => {
	expect(await firstLine(search('would Northway plan a marina'))).not.toContain('Closest');
	expect(await firstLine(search('the quay wall and the tide tables'))).toContain(
		'Closest in it, but maybe not what you mean:',
	);
});

test('an issue with one side says that nobody is on the other', async () => {
	const answer = textOf(await searchShipped('does anyone want to designate the cartels as terrorists'));
	expect(answer).toContain('\nThe article names nobody who is against it.');
	expect(textOf(await searchShipped('who is against designating the cartels as terrorists'))).not.toContain(
		'nobody who is against it.',
	);
});

test('a passage that is shown can be seen in its paragraph, and others are in the menu', async () => {
	const presses = pressesOf(await search('third way')).filter(({ command }) => command === 'quote');
	expect(presses).toContainEqual(
		expect.objectContaining({
			args: expect.objectContaining({ claim: expect.stringMatching(/^@7\.1~/), context: true }),
		}),
	);
	const passages = passagesWithWords(shipped, ['cartels']);
	const answer = { kind: 'passages', passages, isWhole: true, nearest: [], missing: [] } as const;
	const { blocks } = searchReply(shipped, 'cartels', answer, sayIn('en'));
	const offered = blocks.flatMap((block) => (block.kind === 'menu' ? block.choices.map(({ value }) => value) : []));
	expect(offered.length).toBeGreaterThan(0);
	const refs = passages.map(({ passage }) => pinnedRef(shipped.article, passage));
	expect(refs).toEqual(expect.arrayContaining(offered));
});

test('what the answer has no room for is in a menu, which quotes it privately', async () => {
	const answer = await searchShipped('who is against military force');
	const choices = pressesOf(answer).filter(({ command }) => command === 'quote');
	expect(choices.map(({ args }) => args['claim'])).toContain('amlo-irresponsible-calls');
	expect(quotesOf(answer)).toEqual([]);
});

test('nothing is found: only the member sees it, with the sections to browse', async () => {
	const answer = await search('pizza recipe');
	expect(answer).toMatchObject({ private: true });
	expect(replyOf(answer).blocks).toContainEqual(expect.objectContaining({ kind: 'menu', fills: 'section' }));
});

test('four thousand characters of anything come back on a short line', async () => {
	const answer = await search(`**@everyone** ${'x'.repeat(4000)}`);
	expect(answer.outcome).toEqual({ kind: 'answered' });
	expect(replyOf(answer).blocks.at(-1)).toMatchObject({
		kind: 'note',
		text: { markdown: expect.stringMatching(/^Asked: “\\\*\\\*\\@everyone.{50,90}…”$/) },
	});
});

test.each([
	['es', 'receta de cocina', '**No entendí «receta» y «cocina».** El texto está en inglés y no traduzco preguntas'],
	['es', 'qué opina Calderón de la pesca', 'El artículo está en inglés y no traduzco preguntas'],
	['en', '¿qué receta de cocina tiene este puerto?', 'The text is in English, and I don’t translate questions'],
] as const)('in another language than the article’s (%s: %s) it is said that questions are not translated', async (locale, asked, note) => {
	expect(textOf(await harbourBot.invoke(invocationOf('search', { text: asked }, { locale })))).toContain(note);
});

test('a question in the article’s own language gets no note about languages', async () => {
	expect(textOf(await search('pizza recipe'))).not.toContain('translate');
});

test('an actor’s name alone is answered with where they stand, or plainly that the article does not say', async () => {
	const answer = await search('What does the mayor want?');
	expect(textOf(answer)).toMatch(/^\*\*Inés Calderón is for it\*\*/);
	expect(quotesOf(answer)).toEqual(['Mayor Inés Calderón called the vote “the last tide we will get”']);
	expect(textOf(await search('what does Northway want'))).toMatch(
		/^\*\*The article doesn’t say what Northway Shipping thinks\.\*\* It says this about them:/,
	);
	expect(textOf(await search('Mara Quill'))).toMatch(
		/^\*\*The article says where Mara Quill stands on 3 things\.\*\* The clearest:\n\*\*For\*\*, judging by their own words: \*The council should publish/,
	);
});

test('if somebody’s view is not in the article, what others say on it is', async () => {
	const answer = await search('what does the mayor think of free berths for residents');
	expect(textOf(answer)).toMatch(
		/^\*\*I didn’t find what Inés Calderón thinks about “free berths for residents”\.\*\*\nNearest to it, from others:\n\*\*Mara Quill\*\*: /,
	);
	expect(quotesOf(answer)[0]).toContain('free berths');
});

test.each([
	['sell its harbour', 'Should Saltmouth Sell Its Harbour?', 'the headline'],
	['third way', 'There is a third way.', 'paragraph 7 · nobody has recorded who says this'],
	[
		'did the council vote in march',
		'The town council voted in March, by four votes to three, to open talks on a sale.',
		'paragraph 2',
	],
])('%s: words that are in the text are shown in their sentence', async (asked, sentence, where) => {
	const answer = await search(asked);
	expect(answer).toMatchObject({ private: false });
	expect(quotesOf(answer)[0]).toBe(sentence);
	expect(textOf(answer)).toContain(where);
});

test('of the words of any sentence, the answer never says that they do not occur', async () => {
	for (const { text } of shippedArticle.paragraphs) {
		const words = text.split(/\s+/);
		for (let at = 0; at + 4 <= words.length; at += 7) {
			const answer = await searchShipped(words.slice(at, at + 4).join(' '));
			expect(textOf(answer)).not.toMatch(/occur in the article|found no answer/);
		}
	}
});

test('if somebody is not in the article, those who take a side on what was asked are named', async () => {
	expect(textOf(await search('what does Biden think of selling the harbour'))).toMatch(
		/^The article doesn’t mention \*\*Biden\*\*\.\n\*\*Who stands where\*\* on this: \*Saltmouth should sell/,
	);
});

test('what the article is about is said by its thesis, or by its sections, with a menu of them', async () => {
	const answer = await search('what is this article about?');
	expect(textOf(answer)).toMatch(
		/^\*\*“Should Saltmouth Sell Its Harbour\?”\*\*, by Mara Quill, goes through these parts:\n1\\\. What/,
	);
	expect(pressesOf(answer).map(({ command }) => command)).toContain('summary');
	const thesis = 'Quill argues that the town should repair first and sell later.';
	const told = searchReply(
		editionOf(JSON.stringify(harbourWith((draft) => Object.assign(draft, { thesis })))),
		'?',
		{ kind: 'about-article', asks: 'summary' },
		sayIn('en'),
	);
	expect(told.blocks[0]).toMatchObject({ kind: 'text', text: { markdown: thesis } });
});

test('the first word of “The US” is lower case within a sentence', async () => {
	const text = textOf(await searchShipped('what does the US think about pizza?'));
	expect(text).toContain(' the US');
	expect(text).not.toMatch(/\p{Ll} The US /u);
});
