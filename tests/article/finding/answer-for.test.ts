import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { editionOf, harbour, harbourWith, shipped } from '../articles.ts';
import { short } from './in-short.ts';

test.each([
	['what does the mayor think of the sale?', 'position calderon sale'],
	['Calderon on selling the harbour', 'position calderon sale'],
	["the author's view on publishing the contract", 'position quill publish'],
	['MQ regional money', 'position quill regional-money'],
	['según Quill, regional money for the wall', 'position quill regional-money'],
	['what is the opinion of the guild on the sale', 'position guild sale'],
	['fishermen sale', 'position guild sale'],
	['Caldéron on the sale', 'position calderon sale'],
	['Caldreon on the sale', 'position calderon sale'],
])('%s: the answer is the recorded position', (text, answer) => {
	expect(short(text)).toBe(answer);
});

test.each([
	['what does the guild think about publishing the contract', 'no-position guild publish'],
	['northway on the sale', 'no-position northway sale'],
	['what does O’Dell say about selling', 'no-position o-dell sale'],
])('%s: the article has no position, and the answer says so', (text, answer) => {
	expect(short(text)).toBe(answer);
});

test.each([
	['the council is not the town', 'what does the town council think about the sale', 'no-position council sale'],
	['the town is not its council', 'what does the town think about the sale', 'no-position saltmouth sale'],
	['the guild is not its chair', 'guild chair on the sale', 'no-position o-dell sale'],
	['voters of the town are not in the article', 'town voters on the sale', 'claims'],
	['members of the guild are not the guild', 'guild members on repairs', 'nothing'],
	['people who are against somebody are somebody else', 'anti-Northway protesters on the sale', 'nothing'],
	['somebody the article does not mention has no view in it', 'what does Biden think of the harbour', 'nobody Biden'],
])('%s', (_, text, answer) => {
	expect(short(text)).toBe(answer);
});

test('if a question names two actors and nothing else, no issue between them is guessed', () => {
	expect(short('what does the guild think of Northway')).toBe('actor guild');
});

test('an actor alone, or with words of no issue, gets everything that is recorded', () => {
	const answer = answerFor(harbour, 'Mara Quill on pizza');
	expect(answer).toMatchObject({ kind: 'actor', actor: { id: 'quill' } });
	if (answer.kind === 'actor') expect(answer.positions).toHaveLength(3);
	expect(short('northway')).toBe('actor northway');
});

test('a position comes with its own evidence only, and the claims next to it are other claims of the actor', () => {
	const answer = answerFor(harbour, 'what does Quill think of selling the harbour later');
	if (answer.kind !== 'position') throw new Error(answer.kind);
	expect(answer.positions.map(({ evidence }) => evidence)).toEqual([['repair-first']]);
	expect(answer.claims.map(({ id }) => id)).not.toContain('repair-first');
});

test('if there is no position, the positions of others come with their own names', () => {
	const answer = answerFor(harbour, 'what does Northway think of a marina sale');
	if (answer.kind !== 'no-position') throw new Error(answer.kind);
	expect(answer.nearest.claimsByActor).toEqual([]);
	expect(answer.nearest.claimsAboutActor.map(({ id }) => id)).toContain('worst-case');
	expect(answer.nearest.othersOnIssue.map(({ actor }) => actor)).toEqual(['quill', 'calderon', 'guild']);
});

test.each([
	['did the US invade Mexico', 'claims'],
	['is AMLO controlled by the cartels', 'claims'],
	['would US help be dangeorus?', 'claims'],
])('%s: a question for a fact asks for the view of nobody who is named in it', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['what is the article about?', 'summary'],
	['who wrote this', 'author'],
	['¿cuándo se publicó el artículo?', 'date'],
	['where was this published', 'source'],
])('%s: the answer is about the article itself', (text, asks) => {
	expect(answerFor(harbour, text)).toEqual({ kind: 'about-article', asks });
});

test('if no actor is named, the answer is the claims of anyone that match', () => {
	const answer = answerFor(harbour, 'erosion of the wall');
	expect(answer.kind === 'claims' && answer.claims[0]?.id).toBe('wall-lost');
});

test.each([
	['pizza', ['pizza']],
	['where is the Pizzería', ['Pizzería']],
	['zzz QQQ', ['zzz', 'QQQ']],
	['', []],
	['🎉', []],
])('%s: there is no answer and nothing near, and the answer has the words that are missing, as typed', (text, words) => {
	expect(answerFor(harbour, text)).toMatchObject({ kind: 'nothing', nearest: [], words, missing: words });
});

test.each([
	['qué opina el senador Graham sobre México', 'actor graham'],
	['what does the cartel that apologized think of the apology', 'actor responsible-cartel'],
	['AMLO', 'actor lopez-obrador'],
	['US', 'actor us'],
])('%s: it is unclear what it is about, so no issue is guessed and no position denied', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['qué piensa AMLO de la fuerza militar', 'position lopez-obrador military-force'],
	['qué piensan los republicanos de la fuerza militar', 'position republicans military-force'],
	['qué dice el autor de la soberanía', 'no-position korybko sovereignty'],
	['según Korybko, quién tiene la culpa', 'position korybko who-bears-responsibility'],
	['qué piensa AMLO de la campaña de información', 'position lopez-obrador information-campaign'],
	['qué opina Korybko de la cooperación', 'position korybko cooperation-soon'],
	['qué opinan los legisladores de los terroristas', 'position us-lawmakers terrorist-designation'],
	['according to AMLO, is force ok', 'position lopez-obrador military-force'],
])('%s: the issue is found by the editor’s Spanish words, and by words that both languages share', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	'who is against military force',
	'who supports military force',
	'quién está en contra de la fuerza militar',
])('%s: the answer is everybody’s position on the issue, in the order of the record', (text) => {
	const answer = answerFor(shipped, text);
	expect(answer).toMatchObject({
		kind: 'issue',
		issue: shipped.issue('military-force'),
		positions: shipped.positionsOf({ issue: 'military-force' }),
	});
});

test('“who is against the sale” is answered in another article too', () => {
	expect(short('who is against the sale')).toBe('issue sale');
});

test.each([
	['what does Trump think of military action', 'nobody Trump'],
	['what is Trump’s view of the cartels', 'nobody Trump'],
	['what does Biden think', 'nobody Biden'],
	['qué opina Biden de los cárteles', 'nobody Biden'],
	['según Trump, qué hacer', 'nobody Trump'],
])('%s: the article does not mention anyone of that name', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test('a short word matches only as it is typed', () => {
	expect(short('the wall', shipped)).toBe('nothing');
	expect(short('the wall')).toBe('claims');
});

test.each(['\u200B\u200D', '\uD800\uDFFF'.slice(0, 1), '  \n', '@everyone @here'])('%j asks nothing', (text) => {
	expect(answerFor(shipped, text)).toMatchObject({ kind: 'nothing', nearest: [] });
});

test.each([
	['What does Graham want?', 'all'],
	['¿Qué dice López Obrador?', 'all'],
	['what does Korybko say', 'all'],
	['what does amlo think about the republicans', 'some'],
	['AMLO on pizza', 'unclear'],
])('%s: the answer says that it is %s of what was asked for', (text, meets) => {
	const answer = answerFor(shipped, text);
	if (answer.kind !== 'actor') throw new Error(answer.kind);
	expect(answer.meets).toBe(meets);
	expect(answer.positions).toEqual(shipped.positionsOf({ actor: answer.actor.id }));
});

test.each([
	['dangeorus US help', 'help-us-untrusted'],
	['US help', 'help-us-untrusted'],
	['cartles too powerfull for mexico', 'too-deeply-embedded'],
])('%s: a name among the words does not hide the claims that match them', (text, expected) => {
	const answer = answerFor(shipped, text);
	if (answer.kind !== 'actor') throw new Error(answer.kind);
	expect(answer.meets).toBe('some');
	expect(answer.matches.map(({ label }) => label)).toEqual(expect.arrayContaining([LABELS[expected]]));
	expect([...answer.claimsByActor, ...answer.claimsAboutActor].filter((one) => answer.matches.includes(one))).toEqual(
		[],
	);
});

const LABELS: Readonly<Record<string, string>> = {
	'help-us-untrusted': 'US can’t be trusted not to exploit a request for help',
	'too-deeply-embedded': 'Cartels too powerful for Mexico to deal with alone',
};

test('if nothing matches the words next to a name, the first of many claims about the actor are not listed', () => {
	const answer = answerFor(shipped, 'la pizza de México');
	expect(answer).toMatchObject({ kind: 'actor', meets: 'unclear', matches: [], claimsAboutActor: [] });
});

test.each([
	['what does AMLO think of military action?', 'López Obrador'],
	['what does the republican senator think about military force', 'Graham'],
	['what do the Republicans think about military force', 'Republicans'],
	['what does the US government think about military force', 'US government'],
	['what does the US think of military force', 'US'],
	['what do US-based Hispanics think of the information campaign', 'Hispanics'],
	['the mexican government on sovereignty', 'Mexican government'],
])('"%s" is answered about exactly the actor that the question means', (question, name) => {
	const answer = answerFor(shipped, question);
	expect('actor' in answer && answer.actor.name.replace(/^The /, '')).toMatch(new RegExp(`${name}$`));
});

test.each([
	['crumbling quay wall', harbour, true],
	['crumbling tide wall', harbour, false],
	['wall lost metres', harbour, true],
	['the erosion of the wall', harbour, true],
	['the erosoin of the wall', harbour, false],
	['Hybrid War means', shipped, true],
])('%s: claims are sure only if the first has every word, or another form of it', (text, edition, isSure) => {
	expect(answerFor(edition, text)).toMatchObject({ kind: 'claims', isSure });
});

test('a position on an issue with some of the words does not lead if a claim has more of them', () => {
	const answer = answerFor(
		shipped,
		'what does Korybko think about the influence of ideology on political decisionmakers',
	);
	expect(answer).toMatchObject({ kind: 'actor', meets: 'some', isSure: true });
	if (answer.kind === 'actor') expect(answer.claimsByActor[0]?.quote).toContain('liberalglobalist ideology');
});

test('the words of a question that the article has nowhere are kept as they were typed', () => {
	const answer = answerFor(harbour, 'what does the mayor think of the Ütopian harbour sale');
	expect(answer).toMatchObject({ kind: 'actor', missing: ['Ütopian'], nearPosition: { issue: 'sale' } });
});

test('a question in another language finds claims by words that begin alike in both', () => {
	const answer = answerFor(shipped, '¿y según quién la decisión de explotar?');
	const found = answer.kind === 'claims' ? answer.claims : [];
	expect(found.map(({ quote }) => quote).join()).toContain('decisionmakers');
	expect(answer).toMatchObject({ isSure: false });
});

test('words of nothing but an issue are answered with who stands where on it', () => {
	const edition = editionOf(
		JSON.stringify(
			harbourWith(({ issues }) => {
				for (const issue of issues)
					if (issue.id === 'sale') issue.title = { en: 'Selling the harbour', es: 'La venta del puerto' };
			}),
		),
	);
	expect(short('venta puerto', edition)).toBe('issue sale');
	expect(short('la venta del puerto', edition)).toBe('issue sale');
});

test.each([
	['how many tourists were killed', 'howMany', /\bfour\b/],
	['why is there no political will in the US', 'why', /\bdue to\b/],
])('%s: the claims with such an answer in them come first', (text, asks, sign) => {
	const answer = answerFor(shipped, text);
	expect(answer).toMatchObject({ kind: 'claims', asks });
	if (answer.kind === 'claims') expect(answer.claims[0]?.quote).toMatch(sign);
});

test('when: a claim without a date is no sure answer', () => {
	expect(answerFor(harbour, 'when did the town council vote to open talks')).toMatchObject({
		isSure: true,
		claims: expect.arrayContaining([expect.objectContaining({ id: 'voted' })]),
	});
	expect(answerFor(harbour, 'when did the quay wall lose eleven metres')).toMatchObject({ kind: 'claims' });
});

test('“who is the senator” is answered with who he is', () => {
	expect(answerFor(shipped, 'who is the senator')).toMatchObject({
		kind: 'actor',
		actor: { id: 'graham' },
		asksWho: true,
	});
});
