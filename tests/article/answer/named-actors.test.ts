import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { harbour, shipped } from '../articles.ts';
import { short } from '../finding/in-short.ts';

test.each([
	['qué opina Estados Unidos de los cárteles', 'actor us'],
	['qué piensan los hispanos de los republicanos', 'actor us-hispanics'],
	['qué opina el presidente de México sobre la fuerza militar', 'position lopez-obrador military-force'],
	['qué opina el gobierno mexicano de la ayuda estadounidense', 'actor mexican-government'],
	['qué piensa el Gobierno de México de la ayuda', 'no-position mexican-government us-security-help'],
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
	['should the US invade Mexico', 'issue military-force'],
	['did the US invade Mexico', 'claims'],
])('%s: the view of the one who is asked about is shown, and nobody else’s', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test('“tell us” does not ask for a view of the US', () => {
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
	[
		'qué opinan AMLO y Graham de la fuerza militar',
		'position lopez-obrador military-force + position graham military-force',
	],
	[
		'US Republicans and Democrats on military force',
		'position republicans military-force + no-position democrats military-force',
	],
	['AMLO and López Obrador on military force', 'position lopez-obrador military-force'],
])('%s: everybody who is asked about gets an answer', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test('if more than four are asked about, four get an answer and the others are named', () => {
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
])('%s: someone who is the topic, or only mentioned, is not asked for a view', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['president of France', 'nobody president of France'],
	['Presidente de Francia', 'nobody Presidente de Francia'],
	['qué opina el Presidente de Francia de la fuerza militar', 'nobody Presidente de Francia'],
	['el presidente de las Filipinas sobre la fuerza militar', 'nobody presidente de las Filipinas'],
	['el presidente de Colombia sobre la fuerza militar', 'nobody presidente de Colombia'],
	[
		'qué opina el presidente de México y el presidente de Francia de la fuerza militar',
		'position lopez-obrador military-force + nobody presidente de Francia',
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
])('%s: somebody who shares a name or an office with an actor is not that actor', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['the mayor of London on the sale', harbour, 'nobody mayor of London'],
	['what does the Mayor of London think of the sale', harbour, 'nobody Mayor of London'],
	['what does the mayor of Saltmouth think of the sale', harbour, 'position calderon sale'],
])('%s: the same office in another place is held by somebody else', (text, edition, answer) => {
	expect(short(text, edition)).toBe(answer);
});

test.each([
	['what do the cartels think of the US', 'actor cartels'],
	['do the cartels want to become freedom fighters', 'actor cartels'],
	['what would the Democrats say about the information campaign', 'no-position democrats information-campaign'],
	['what does Pakistan think of drone strikes', 'actor pakistan'],
	['what do observers think of cooperation', 'no-position observers cooperation-soon'],
	[
		'what does the party think of military force',
		'position republicans military-force + no-position democrats military-force',
	],
	['its sovereignty', 'claims'],
	['what do cynics think about ties', 'position cynics ties-harm-both'],
	['what does Korybko think of military force', 'no-position korybko military-force'],
	['does Mexico want to invite US troops', 'no-position mexico us-security-help'],
])('%s: the article shows a view only of those who hold it', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['what does the senator think about military force', 'position graham military-force'],
	['¿qué piensa el senador?', 'actor graham'],
	['is the president for the information campaign', 'position lopez-obrador information-campaign'],
	['what does a Republican senator think of force', 'position graham military-force'],
	['who is the senator', 'actor graham'],
	['what does the French president think', 'nobody French president'],
	['what do the Republican lawmakers think of military force', 'nobody Republican lawmakers'],
	['what does the mayor think of military force', 'nobody mayor'],
	['qué opina el secretario de relaciones exteriores', 'nobody secretario de relaciones exteriores'],
	['what does the government think of drones', 'actor us-government + actor mexican-government'],
])('%s: an office or a kind means those of the article who have it, and nobody else', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['¿qué opina la alcaldesa de la venta?', 'position calderon sale'],
	['¿qué opina el alcalde de Saltmouth?', 'actor calderon'],
	[
		'what does the government think of regional money',
		'no-position council regional-money + no-position region regional-money',
	],
])('%s: so in another article', (text, answer) => {
	expect(short(text, harbour)).toBe(answer);
});

test.each([
	['Trump and AMLO on military force', 'position lopez-obrador military-force + nobody Trump'],
	['trump and amlo on military force', 'position lopez-obrador military-force + nobody trump'],
	[
		'what do the presidents of Mexico and France think about force',
		'position lopez-obrador military-force + nobody president of France',
	],
	['¿qué opinan los presidentes de México y Francia?', 'actor lopez-obrador + nobody presidente de Francia'],
])('%s: those who are in the article are answered for, and the others are named', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	['what does the UN think of military force', 'nobody UN'],
	['what does the US think of drone strikes', 'actor us'],
	['what does the us think of drone strikes', 'actor us'],
	['What does Mexico want from us', 'actor mexico'],
	['¿AMLO quiere la guerra?', 'position lopez-obrador military-force'],
	['is putin for Mexico', 'nobody putin'],
])('%s: capitals tell a name from a word, and where there are none, the words around it do', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});

test.each([
	'EEUU',
	'EE.UU.',
	'EE.UU',
	'EE. UU.',
	'EE UU',
	'E.U.A.',
	'EUA',
	'Estados Unidos',
])('qué opina %s de México: an acronym names somebody however it is written, and in the language of the question', (name) => {
	expect(short(`qué opina ${name} de México`, shipped)).toBe('actor us');
});

test.each([
	'US',
	'U.S.',
	'U.S',
	'U. S.',
	'USA',
])('what does the %s think of Mexico: dots make no other name', (name) => {
	expect(short(`what does the ${name} think of Mexico`, shipped)).toBe('actor us');
});

test.each([
	['¿quién quiere mandar tropas?', 'issue military-force'],
	['¿quién quiere tropas extranjeras?', 'issue military-force'],
	['¿quiere mandar soldados?', 'claims'],
	['¿qué opina biden de mandar tropas?', 'nobody biden'],
])('%s: what somebody wants is nobody’s name', (text, answer) => {
	expect(short(text, shipped)).toBe(answer);
});
