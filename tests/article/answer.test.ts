import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, answerFor } from '../../src/article/answer.ts';
import { editionOf, harbour } from './articles.ts';

const shipped = editionOf(readFileSync(new URL('../../data/articles/us-mexico-cartels.json', import.meta.url), 'utf8'));

/** An answer in short: its kind, whose view, on what. */
const short = (text: string, edition = harbour) => inShort(answerFor(edition, text));

function inShort(answer: Answer): string {
	switch (answer.kind) {
		case 'position':
		case 'no-position':
			return `${answer.kind} ${answer.actor.id} ${answer.issue.id}`;
		case 'actor':
			return `actor ${answer.actor.id}`;
		case 'issue':
			return `issue ${answer.issue.id}`;
		case 'nobody':
			return `nobody ${answer.names.join(', ')}`;
		case 'several':
			return answer.answers.map(inShort).join(' + ');
		default:
			return answer.kind;
	}
}

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
])('%s: answered from the recorded position', (text, answer) => {
	expect(short(text)).toBe(answer);
});

test.each([
	['what does the guild think about publishing the contract', 'no-position guild publish'],
	['northway on the sale', 'no-position northway sale'],
	['what does O’Dell say about selling', 'no-position o-dell sale'],
])('%s: the article gives none, and it is said', (text, answer) => {
	expect(short(text)).toBe(answer);
});

test.each([
	['the council is not the town', 'what does the town council think about the sale', 'no-position council sale'],
	['the town is not its council', 'what does the town think about the sale', 'no-position saltmouth sale'],
	['the guild is not its chair', 'guild chair on the sale', 'no-position o-dell sale'],
	['voters of the town are nobody in the article', 'town voters on the sale', 'claims'],
	['members of the guild are not the guild', 'guild members on repairs', 'nothing'],
	['who is against somebody is somebody else', 'anti-Northway protesters on the sale', 'nothing'],
	['somebody the article does not know has no view in it', 'what does Biden think of the harbour', 'nobody Biden'],
])('%s', (_, text, answer) => {
	expect(short(text)).toBe(answer);
});

test('with nothing but two actors it is not guessed what is at issue between them', () => {
	expect(short('what does the guild think of Northway')).toBe('actor guild');
});

test('an actor alone, or one with words of no issue, gets all that is recorded', () => {
	const answer = answerFor(harbour, 'Mara Quill on pizza');
	expect(answer).toMatchObject({ kind: 'actor', actor: { id: 'quill' } });
	if (answer.kind === 'actor') expect(answer.positions).toHaveLength(3);
	expect(short('northway')).toBe('actor northway');
});

test('a position comes with its own evidence only; claims beside it are other ones the actor holds', () => {
	const answer = answerFor(harbour, 'what does Quill think of selling the harbour later');
	if (answer.kind !== 'position') throw new Error(answer.kind);
	expect(answer.positions.map(({ evidence }) => evidence)).toEqual([['repair-first']]);
	expect(answer.claims.map(({ id }) => id)).not.toContain('repair-first');
});

test('without a position, what others hold comes under their own names', () => {
	const answer = answerFor(harbour, 'what does Northway think of a marina sale');
	if (answer.kind !== 'no-position') throw new Error(answer.kind);
	expect(answer.nearest.claimsByActor).toEqual([]);
	expect(answer.nearest.claimsAboutActor.map(({ id }) => id)).toContain('worst-case');
	expect(answer.nearest.othersOnIssue.map(({ actor }) => actor)).toEqual(['quill', 'calderon', 'guild']);
});

test('without an actor, the claims that fit come whoever holds them', () => {
	const answer = answerFor(harbour, 'erosion of the wall');
	expect(answer.kind === 'claims' && answer.claims[0]?.id).toBe('wall-lost');
});

test.each(['pizza', 'zzz qqq', '', '🎉', 'what does the article say?'])('%s: nothing, with nothing near', (text) => {
	expect(answerFor(harbour, text)).toEqual({ kind: 'nothing', nearest: [] });
});

/** Every claim an answer gives as the actor's own, and as about the actor. */
function attributed(answer: Answer) {
	switch (answer.kind) {
		case 'position':
			return { actor: answer.actor, own: answer.claims, about: [], positions: answer.positions };
		case 'no-position':
			return {
				actor: answer.actor,
				own: answer.nearest.claimsByActor,
				about: answer.nearest.claimsAboutActor,
				positions: [],
			};
		case 'actor':
			return {
				actor: answer.actor,
				own: answer.claimsByActor,
				about: answer.claimsAboutActor,
				positions: answer.positions,
			};
		default:
			return undefined;
	}
}

const WORD = fc.constantFrom(
	...harbour.article.actors.flatMap(({ name, aliases, searchNames }) => [name, ...aliases, ...searchNames]),
	...harbour.article.issues.map(({ title }) => title),
	...'what does think of on sale harbour marina wall contract anti according to voters and , vs mayor of London agree with the <@1> ** “'.split(
		' ',
	),
);

test('whatever is asked, no claim and no position is given to anybody but its holder', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(WORD, fc.string()), { maxLength: 12 }), (words) => {
			const answer = answerFor(harbour, words.join(' '));
			for (const one of answer.kind === 'several' ? answer.answers : [answer]) expectOwn(attributed(one));
		}),
		{ numRuns: 400 },
	);
});

function expectOwn(given: ReturnType<typeof attributed>): void {
	for (const claim of given?.own ?? []) expect(claim.holder).toBe(given?.actor.id);
	for (const position of given?.positions ?? []) expect(position.actor).toBe(given?.actor.id);
	for (const claim of given?.about ?? []) {
		expect(claim.about).toContain(given?.actor.id);
		expect(claim.holder).not.toBe(given?.actor.id);
	}
}

test.each([
	['qué opina Estados Unidos de los cárteles', 'actor us'],
	['qué piensan los hispanos de los republicanos', 'actor us-hispanics'],
	['qué opina el presidente de México sobre la fuerza militar', 'actor lopez-obrador'],
	['qué opina el gobierno mexicano de la ayuda estadounidense', 'actor mexican-government'],
	['qué piensa el Gobierno de México de la ayuda', 'actor mexican-government'],
	['what does Mexico’s president think of military force', 'position lopez-obrador military-force'],
	['what does the president of the US think of military force', 'nobody president of the US'],
	['qué opina el presidente de Estados Unidos de la fuerza militar', 'nobody presidente de Estados Unidos'],
	['what do US senators think of military force', 'nobody US senators'],
	['what do Mexican lawmakers think of military force', 'nobody Mexican lawmakers'],
	['what does AMLO think of US military force', 'position lopez-obrador military-force'],
	['who thinks the US can’t be trusted', 'claims'],
	['does anyone support inviting US troops', 'issue us-security-help'],
	['does the article say Mexico is a puppet state', 'claims'],
	['according to the article, what does AMLO think of military force', 'position lopez-obrador military-force'],
	['should the US invade Mexico', 'claims'],
	['did the US invade Mexico', 'claims'],
])('%s: nobody but who is asked about answers', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['qué opina el senador Graham sobre México', 'actor graham'],
	['what does the cartel that apologized think of the apology', 'actor responsible-cartel'],
	['is AMLO controlled by the cartels', 'actor lopez-obrador'],
	['qué piensa AMLO de la fuerza militar', 'actor lopez-obrador'],
	['qué piensan los republicanos de la fuerza militar', 'actor republicans'],
	['qué dice el autor de la soberanía', 'actor korybko'],
	['según Korybko, quién tiene la culpa', 'actor korybko'],
	['AMLO', 'actor lopez-obrador'],
	['US', 'actor us'],
])('%s: what it is about is unclear, so no issue is guessed and nothing denied', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['qué piensa AMLO de la campaña de información', 'position lopez-obrador information-campaign'],
	['qué opina Korybko de la cooperación', 'position korybko cooperation-soon'],
	['qué opinan los legisladores de los terroristas', 'position us-lawmakers terrorist-designation'],
	['according to AMLO, is force ok', 'position lopez-obrador military-force'],
])('%s: words that both languages share name the issue', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	'who is against military force',
	'who supports military force',
	'quién está en contra de la fuerza militar',
])('%s: everybody’s position on it, in the order of the record', (text) => {
	const answer = answerFor(shipped, text);
	expect(answer).toEqual({
		kind: 'issue',
		issue: shipped.issue('military-force'),
		positions: shipped.positionsOf({ issue: 'military-force' }),
	});
});

test('who is against the sale: in any article', () => {
	expect(short('who is against the sale')).toBe('issue sale');
});

test.each([
	['what does Trump think of military action', 'nobody Trump'],
	['what is Trump’s view of the cartels', 'nobody Trump'],
	['what does Biden think', 'nobody Biden'],
	['qué opina Biden de los cárteles', 'nobody Biden'],
	['según Trump, qué hacer', 'nobody Trump'],
])('%s: the article knows nobody of that name', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test('a short word fits only as it is typed', () => {
	expect(short('the wall', shipped)).toBe('nothing');
	expect(short('the wall')).toBe('claims');
});

test.each(['\u200B\u200D', '\uD800\uDFFF'.slice(0, 1), '  \n', '@everyone @here'])('%j asks nothing', (text) => {
	expect(answerFor(shipped, text)).toEqual({ kind: 'nothing', nearest: [] });
});

test('“tell us” asks for no view of the US', () => {
	expect(short('tell us about cooperation', shipped)).toBe('claims');
});

test.each([
	[
		'what do AMLO and Graham think about military force',
		'position lopez-obrador military-force + position graham military-force',
	],
	['AMLO vs Graham on military force', 'position lopez-obrador military-force + position graham military-force'],
	[
		'does AMLO agree with Graham on military force',
		'position lopez-obrador military-force + position graham military-force',
	],
	[
		'AMLO, Graham and Korybko on military force',
		'position lopez-obrador military-force + position graham military-force + no-position korybko military-force',
	],
	['what do Trump and AMLO think about military force', 'position lopez-obrador military-force + nobody Trump'],
	[
		'what do AMLO, Graham and Trump think of military force',
		'position lopez-obrador military-force + position graham military-force + nobody Trump',
	],
	['what do Trump and Biden think of military force', 'nobody Trump, Biden'],
	['qué opinan AMLO y Graham de la fuerza militar', 'actor lopez-obrador + actor graham'],
	[
		'US Republicans and Democrats on military force',
		'position republicans military-force + no-position democrats military-force',
	],
	['AMLO and López Obrador on military force', 'position lopez-obrador military-force'],
])('%s: everybody asked about is answered for', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test('more than four at once are told apart: four are answered for, the others named', () => {
	const answer = answerFor(shipped, 'AMLO, Graham, Korybko, the Republicans and the Democrats on military force');
	if (answer.kind !== 'several') throw new Error(answer.kind);
	expect(answer.answers).toHaveLength(4);
	expect(answer.left.map(({ id }) => id)).toEqual(['democrats']);
});

test.each([
	['ties between the US and Mexico', 'claims'],
	['US-Mexico ties', 'claims'],
	['do the US and Mexico cooperate', 'claims'],
	['what does AMLO think of cooperation between the US and Mexico', 'no-position lopez-obrador cooperation-soon'],
	['according to Graham, AMLO is wrong', 'actor graham'],
])('%s: who is a topic, or only mentioned, is not asked for a view', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['president of France', 'nobody president of France'],
	['Presidente de Francia', 'nobody Presidente de Francia'],
	['qué opina el Presidente de Francia de la fuerza militar', 'nobody Presidente de Francia'],
	['el presidente de Colombia sobre la fuerza militar', 'nobody presidente de Colombia'],
	[
		'qué opina el presidente de México y el presidente de Francia de la fuerza militar',
		'actor lopez-obrador + nobody presidente de Francia',
	],
	['what does Mexico’s foreign minister think', 'nobody Mexico’s foreign minister'],
	['what does Billy Graham think of military force', 'nobody Billy Graham'],
	['Alejandro Obrador on military force', 'nobody Alejandro Obrador'],
	['what does President Graham think of military force', 'nobody President Graham'],
	['what does George Washington think of sovereignty', 'nobody George Washington'],
	['what does Latin America think of the cartels', 'nobody Latin America'],
	['Mexico City on military force', 'claims'],
	['what does AMLO think of the president of France', 'actor lopez-obrador'],
	['presidente de México', 'actor lopez-obrador'],
	['Sen. Lindsey Graham on military force', 'position graham military-force'],
	['US Senator Graham on military force', 'position graham military-force'],
	['President López Obrador on military force', 'position lopez-obrador military-force'],
])('%s: a shared name or office makes nobody somebody else', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['the mayor of London on the sale', harbour, 'nobody mayor of London'],
	['what does the Mayor of London think of the sale', harbour, 'nobody Mayor of London'],
	['what does the mayor of Saltmouth think of the sale', harbour, 'position calderon sale'],
])('%s: an office is of one place', (text, edition, answer) => {
	expect(short(text, edition)).toBe(answer);
});

test.each([
	['what do the cartels think of the US', 'actor cartels'],
	['do the cartels want to become freedom fighters', 'actor cartels'],
	['what would the Democrats say about the information campaign', 'no-position democrats information-campaign'],
	['what does Pakistan think of drone strikes', 'actor pakistan'],
	['what do observers think of cooperation', 'no-position observers cooperation-soon'],
	['what does the party think of military force', 'claims'],
	['its sovereignty', 'claims'],
	['what do cynics think about ties', 'position cynics ties-harm-both'],
	['what does Korybko think of military force', 'no-position korybko military-force'],
	['does Mexico want to invite US troops', 'no-position mexico us-security-help'],
])('%s: nobody has a view by being written about', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['What does Graham want?', 'all'],
	['¿Qué dice López Obrador?', 'all'],
	['what does Korybko say', 'all'],
	['what does amlo think about the republicans', 'some'],
	['AMLO on pizza', 'unclear'],
])('%s: of what is recorded it is said that it is %s that was asked for', (text, meets) => {
	const answer = answerFor(shipped, text);
	if (answer.kind !== 'actor') throw new Error(answer.kind);
	expect(answer.meets).toBe(meets);
	expect(answer.positions).toEqual(shipped.positionsOf({ actor: answer.actor.id }));
});

test.each([
	['would US help be dangeorus?', 'help-us-untrusted'],
	['US help', 'help-us-untrusted'],
	['cartles too powerfull for mexico', 'too-deeply-embedded'],
])('%s: a name among the words does not keep from the claims that fit them', (text, expected) => {
	const answer = answerFor(shipped, text);
	if (answer.kind !== 'actor') throw new Error(answer.kind);
	expect(answer.meets).toBe('some');
	expect(answer.fitting.map(({ label }) => label)).toEqual(expect.arrayContaining([LABELS[expected]]));
	expect([...answer.claimsByActor, ...answer.claimsAboutActor].filter((one) => answer.fitting.includes(one))).toEqual(
		[],
	);
});

const LABELS: Readonly<Record<string, string>> = {
	'help-us-untrusted': 'US can’t be trusted not to exploit a request for help',
	'too-deeply-embedded': 'Cartels too powerful for Mexico to deal with alone',
};

test('where nothing fits what was asked beside a name, the first of many claims about them are not listed', () => {
	const answer = answerFor(shipped, 'soberanía de México');
	expect(answer).toMatchObject({ kind: 'actor', meets: 'unclear', fitting: [], claimsAboutActor: [] });
});
