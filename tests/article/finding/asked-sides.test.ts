import { expect, test } from 'vitest';
import { namedActors } from '../../../src/article/answer/names/named-actors.ts';
import { typedCaseOf } from '../../../src/article/answer/names/typed-case.ts';
import { isTelling, ROLES } from '../../../src/article/answer/question-words.ts';
import { questionOf } from '../../../src/article/answer/reading.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { sliceAsTyped } from '../../../src/article/finding/as-typed.ts';
import { hasNamesInOrder } from '../../../src/article/finding/names-in-order.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { editionIn } from '../../../src/article/model/edition.ts';
import { namesOf } from '../../../src/article/search/claim-index.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { searchReply } from '../../../src/bot/answering/search-view.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';
import { editionOf, harbour, harbourWith, shipped } from '../articles.ts';

const ARTICLES = [
	['another article', harbour],
	['the shipped article', shipped],
] as const;

const namesIn = ({ article }: Edition) => new Set(article.actors.flatMap(namesOf).flatMap(wordsOf));

test.each(
	ARTICLES,
)('%s: who takes a side is answered by an issue, or it is said that nobody was found', (_, edition) => {
	const names = namesIn(edition);
	const text = edition.article.paragraphs.flatMap((paragraph) => wordsOf(paragraph.text));
	const words = [...new Set(text)].filter(
		(word) => word.length > 5 && isTelling(word) && !ROLES.has(word) && !names.has(word),
	);
	expect(words.length).toBeGreaterThan(30);
	for (const word of words) {
		for (const question of [`who is against the ${word}`, `quién está en contra de ${word}`]) {
			const answer = answerFor(edition, question);
			const side =
				answer.kind === 'issue'
					? (answer.side ?? answer.isNearTo?.side)
					: 'asksSide' in answer
						? answer.asksSide?.side
						: undefined;
			expect(side, question).toBe('against');
		}
	}
});

test('the first line says that nobody was found on the side that was asked for', () => {
	const firstText = (typed: string, locale: 'en' | 'es') => {
		const [first] = searchReply(shipped, typed, answerFor(shipped, typed), sayIn(locale)).blocks;
		return first?.kind === 'text' ? first.text.markdown : '';
	};
	expect(firstText('who is for drones?', 'en')).toBe('**I didn’t find who is for “drones”.**');
	expect(firstText('¿quién está en contra de los drones?', 'es')).toBe(
		'**No encontré quién está en contra de «los drones».**',
	);
});

test.each(
	ARTICLES,
)('%s: asked whether somebody supports what is not recorded, their nearest position leads', (_, edition) => {
	// A name alone shows no issue: it is in many.
	const names = new Set(edition.article.actors.flatMap(namesOf).flatMap(wordsOf));
	for (const { actor, issue } of edition.article.positions) {
		const name = edition.actor(actor)?.name ?? actor;
		const words = wordsOf(edition.issue(issue)?.motion ?? '').filter(
			(word) => word.length > 5 && isTelling(word) && !ROLES.has(word) && !names.has(word),
		);
		for (const word of words) {
			const question = `does ${name} support the ${word} xylophones`;
			const answer = answerFor(edition, question);
			const answers = answer.kind === 'several' ? answer.answers : [answer];
			for (const one of answers) {
				if (one.kind !== 'actor' || one.actor.id !== actor) continue;
				expect(one, question).toMatchObject({ isSure: false, nearPosition: { actor } });
			}
		}
	}
});

test.each(ARTICLES)('%s: a claim that names the same two the other way round is no sure answer', (_, edition) => {
	const inOrder = (text: string) => [
		...new Set(namedActors(edition, wordsOf(text), typedCaseOf(text)).map(({ actor }) => actor)),
	];
	const pairs = edition.article.claims.flatMap((claim) => {
		const [one, other] = inOrder(claim.quote);
		return one && other ? [{ claim, one, other }] : [];
	});
	expect(pairs.length).toBeGreaterThan(0);
	for (const { claim, one, other } of pairs) {
		const asking = (a: string, b: string) => questionOf(edition, `why did ${a} xylophone ${b}`);
		const asked = asking(one.name, other.name);
		const named = new Set(asked.named.map(({ actor }) => actor));
		if (named.size !== 2 || !named.has(one) || !named.has(other)) continue;
		expect(hasNamesInOrder(asked, claim), claim.id).toBe(true);
		const alone = { ...claim, label: '' };
		expect(hasNamesInOrder(asking(other.name, one.name), alone), claim.id).toBe(false);
	}
});

test.each(ARTICLES)('%s: a condition is told before any quotation', (_, edition) => {
	const conditional = edition.article.positions.filter(({ stance }) => stance === 'conditional');
	expect(conditional.length).toBeGreaterThan(0);
	for (const position of conditional) {
		const actor = edition.actor(position.actor);
		const issue = edition.issue(position.issue);
		if (!actor || !issue) throw new Error('a position is on an issue and of an actor');
		const answer = { kind: 'position', actor, issue, positions: [position], claims: [], missing: [] } as const;
		const { blocks } = searchReply(edition, '', { ...answer, verdict: 'only-if' }, sayIn('en'));
		const texts = blocks.slice(0, 2).map((block) => (block.kind === 'text' ? block.text.markdown : ''));
		expect(texts[1]).toMatch(/^In short: /);
	}
});

test.each([
	['who wants to attack the cartels', 'for'],
	['who is against US intervention?', 'against'],
	['quien esta en contra de la intervencion', 'against'],
	['¿quién apoya una invasión?', 'for'],
])('%s: an issue is meant by the words that its editor recorded for its motion', (question, side) => {
	expect(answerFor(shipped, question)).toMatchObject({ kind: 'issue', issue: { id: 'military-force' }, side });
});

test('where nobody is found on a side, the nearest issue is shown with all its sides, named as nearest', () => {
	const answer = answerFor(shipped, 'who is for drones?');
	expect(answer).toMatchObject({ kind: 'issue', issue: { id: 'military-force' }, isNearTo: { typed: 'drones' } });
	const { blocks } = searchReply(shipped, 'who is for drones?', answer, sayIn('en'));
	const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text.markdown] : []));
	expect(texts[1]).toMatch(/^The nearest topic on which the article has sides: \*The US should/);
	expect(texts[2]).toContain('**Against:** Andrés Manuel López Obrador');
	expect(answerFor(shipped, 'who is against taxes').kind).toBe('nothing');
});

test.each([
	[
		'does Graham support Mexico?',
		'en',
		'**The article doesn’t say that Lindsey Graham supports Mexico.** It does say this:',
	],
	[
		'amlo apoya a los republicanos?',
		'es',
		'**El artículo no dice que Andrés Manuel López Obrador apoye a los republicanos.** Sí dice esto:',
	],
	[
		'¿por qué apoya Graham a los cárteles?',
		'es',
		'**El artículo no dice que Lindsey Graham apoye a los cárteles.** Sí dice esto:',
	],
	[
		'does Graham support the Mexican government?',
		'en',
		'**The article doesn’t say that Lindsey Graham supports the Mexican government.**',
	],
	[
		'¿Graham apoya al gobierno de México?',
		'es',
		'**El artículo no dice que Lindsey Graham apoye al gobierno de México.**',
	],
] as const)('%s: a side taken towards somebody is denied plainly before what the article does say', (typed, locale, line) => {
	const edition = editionIn(shipped, locale);
	const [first] = searchReply(edition, typed, answerFor(edition, typed), sayIn(locale)).blocks;
	expect(first?.kind === 'text' && first.text.markdown).toMatch(line);
});

test('it is not denied that somebody is on a side where a sentence of the text may say so', () => {
	const said = editionOf(
		JSON.stringify(
			harbourWith((article) => {
				for (const paragraph of article.paragraphs.slice(1, 2)) paragraph.text += ' The guild backs the mayor.';
			}),
		),
	);
	expect(answerFor(said, 'does the guild support the mayor?')).toMatchObject({ toward: { mayBeSaid: true } });
	expect(answerFor(harbour, 'does the guild support the mayor?')).toMatchObject({ toward: { mayBeSaid: false } });
});

test.each([
	[
		'is Korybko for US intervention in Mexico?',
		['us', 'intervention', 'mexico'],
		['korybko'],
		'US intervention in Mexico',
	],
	['¿qué opina Graham de la guerra comercial?', ['guerra', 'comercial'], ['graham'], 'la guerra comercial'],
	['what is the Republicans plan', ['plan'], ['republicans'], ''],
	['is war what Graham wants against taxes', ['war', 'taxes'], ['graham'], ''],
	[`is Graham for war ${'and then '.repeat(20)}taxes`, ['war', 'taxes'], ['graham'], ''],
])('%s: what it is about is echoed as a slice of it, or not at all', (text, words, apart, slice) => {
	expect(sliceAsTyped(text, words, apart)).toBe(slice);
});
