import { expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

const said = (...paragraphs: readonly string[]) => saidIn('en', ...paragraphs);

test.each([
	[
		'direct speech before its verb',
		'“The bridge is safe,” said Ann Lee, the mayor.',
		{ who: 'Ann Lee, the mayor', cue: 'said', what: ['“The bridge is safe,”'], speech: 'direct', by: ['Ann Lee'] },
	],
	[
		'direct speech on both sides of its verb',
		'“The bridge is safe,” Ann Lee said. “It has been tested twice. Nobody needs to worry.”',
		{
			who: 'Ann Lee',
			cue: 'said',
			what: ['“The bridge is safe,”', '“It has been tested twice. Nobody needs to worry.”'],
			speech: 'direct',
			by: ['Ann Lee'],
		},
	],
	[
		'indirect speech',
		'Mayor Ann Lee said on Monday that the bridge would close for two years.',
		{
			who: 'Mayor Ann Lee',
			cue: 'said',
			what: ['that the bridge would close for two years'],
			speech: 'indirect',
			by: ['Ann Lee'],
		},
	],
	[
		'indirect speech without “that”',
		'The council told reporters the bridge would close.',
		{ who: 'The council', cue: 'told', what: ['the bridge would close'], speech: 'indirect', by: ['council'] },
	],
	[
		'mixed speech',
		'Ann Lee said the bridge was “a danger to everyone” and would close.',
		{
			who: 'Ann Lee',
			cue: 'said',
			what: ['the bridge was “a danger to everyone” and would close'],
			speech: 'mixed',
			by: ['Ann Lee'],
		},
	],
	[
		'speech after a colon',
		'Ann Lee replied: “We will not wait.”',
		{ who: 'Ann Lee', cue: 'replied:', what: ['“We will not wait.”'], speech: 'direct', by: ['Ann Lee'] },
	],
	[
		'“according to” at the start',
		'According to the harbour office, two ships were late.',
		{
			who: 'the harbour office',
			cue: 'According to',
			what: ['two ships were late'],
			speech: 'indirect',
			by: ['harbour office'],
		},
	],
	[
		'“according to” at the end',
		'Two ships were late, according to a survey.',
		{ who: 'a survey', cue: 'according to', what: ['Two ships were late'], speech: 'indirect', by: ['survey'] },
	],
	[
		'“as … noted”',
		'As Ann Lee noted, two ships were late.',
		{ who: 'Ann Lee', cue: 'noted', what: ['two ships were late'], speech: 'indirect', by: ['Ann Lee'] },
	],
	[
		'a passive',
		'The plan was criticized by Bob Ray.',
		{ who: 'Bob Ray', cue: 'was criticized', what: ['The plan'], speech: 'indirect', by: ['Bob Ray'] },
	],
	[
		'a wish',
		'Ann Lee wants to close the bridge.',
		{ who: 'Ann Lee', cue: 'wants', what: ['to close the bridge'], speech: 'indirect', by: ['Ann Lee'] },
	],
	[
		'a stance after a preposition',
		'Ann Lee called for a new bridge.',
		{ who: 'Ann Lee', cue: 'called for', what: ['a new bridge'], speech: 'indirect', by: ['Ann Lee'] },
	],
	[
		'a belief by an adjective',
		'Ann Lee is confident that the bridge will hold.',
		{ who: 'Ann Lee', cue: 'is confident', what: ['that the bridge will hold'], speech: 'indirect', by: ['Ann Lee'] },
	],
	[
		'a remark inside the sentence',
		'The bridge, Ann Lee said, will close.',
		{ who: 'Ann Lee', cue: 'said', what: ['The bridge', 'will close'], speech: 'indirect', by: ['Ann Lee'] },
	],
	[
		'an apposition with commas',
		'Ann Lee, the mayor of Springfield, warned that the bridge might fall.',
		{
			who: 'Ann Lee, the mayor of Springfield,',
			cue: 'warned',
			what: ['that the bridge might fall'],
			speech: 'indirect',
			by: ['Ann Lee'],
		},
	],
	[
		'older quotation marks',
		"Ann Lee said, ``We will not wait.''",
		{ who: 'Ann Lee', cue: 'said', what: ["``We will not wait.''"], speech: 'direct', by: ['Ann Lee'] },
	],
	[
		'an office that speaks through somebody',
		'A spokesman for the Harbour Office said the bridge would close.',
		{
			who: 'A spokesman for the Harbour Office',
			cue: 'said',
			what: ['the bridge would close'],
			speech: 'indirect',
			by: ['Harbour Office'],
		},
	],
])('%s', async (_, text, expected) => {
	expect(await said(text)).toContainEqual(expected);
});

test('a quotation goes on over paragraphs that begin with a quotation mark', async () => {
	const found = await said(
		'Ann Lee said: “The bridge is old.',
		'“It has been repaired six times.',
		'“Nobody should drive on it.”',
		'The bridge is closed.',
	);
	expect(found.map(({ what }) => what)).toContainEqual([
		'“The bridge is old.',
		'“It has been repaired six times.',
		'“Nobody should drive on it.”',
	]);
});

test('what follows “she continued:” is what she said', async () => {
	const [first, second] = await said('Mayor Ann Lee was angry. She continued:', 'We have waited for twenty years.');
	expect(second).toBeUndefined();
	expect(first).toMatchObject({ who: 'She', what: ['We have waited for twenty years.'], by: ['Ann Lee'] });
});

test('who reports comes after who says it', async () => {
	const found = await said('Citizens say that protesters say that the mayor was paid.');
	expect(found.map(({ by }) => by)).toEqual([['Citizens'], ['protesters', 'Citizens']]);
});

test('pronouns mean people who were named before, by what their titles tell', async () => {
	const found = await said('Mrs. Ann Lee met Mr. Bob Ray. She said that the bridge was old. He said that it was new.');
	expect(found.map(({ who, by }) => [who, by])).toEqual([
		['She', ['Ann Lee']],
		['He', ['Bob Ray']],
	]);
});

test('“and added” has the subject of the verb before, also after a clause with another subject', async () => {
	const found = await said('Ann Lee said that the council was late and added that she was sorry.');
	expect(found.map(({ who, cue }) => [who, cue])).toContainEqual(['Ann Lee', 'added']);
});

test('a speaker of a turn reports what the turn quotes', async () => {
	const text = 'Mr. RAY. The mayor, Ann Lee, said that the bridge was safe.';
	const found = await saidIn('en', { text, speaker: 'Mr. RAY' });
	expect(found).toContainEqual(expect.objectContaining({ by: ['Ann Lee', 'RAY'] }));
});

test.each([
	'The claims of the council were long.',
	'A firm called Acme built the bridge.',
	'Their support is weak and the plans are old.',
	'The proposed plan has three parts.',
])('nobody says anything in: %s', async (text) => {
	expect(await said(text)).toEqual([]);
});
