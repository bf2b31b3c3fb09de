import { expect, test } from 'vitest';
import { namedActors } from '../../../src/article/answer/names/named-actors.ts';
import { typedCaseOf } from '../../../src/article/answer/names/typed-case.ts';
import { isTelling, ROLES } from '../../../src/article/answer/question-words.ts';
import { questionOf } from '../../../src/article/answer/reading.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { hasNamesInOrder } from '../../../src/article/finding/names-in-order.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { namesOf } from '../../../src/article/search/claim-index.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { searchReply } from '../../../src/bot/answering/search-view.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';
import { harbour, shipped } from '../articles.ts';

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
			const side = answer.kind === 'issue' ? answer.side : 'asksSide' in answer ? answer.asksSide?.side : undefined;
			expect(side, question).toBe('against');
		}
	}
});

test('the first line says that nobody was found on the side that was asked for', () => {
	const firstText = (typed: string, locale: 'en' | 'es') => {
		const [first] = searchReply(shipped, typed, answerFor(shipped, typed), sayIn(locale)).blocks;
		return first?.kind === 'text' ? first.text.markdown : '';
	};
	expect(firstText('who is for drones?', 'en')).toBe('**I didn’t find who is for “drones”.** Nearest in the article:');
	expect(firstText('¿quién está en contra de los drones?', 'es')).toBe(
		'**No encontré quién está en contra de «drones».** Lo más cercano en el artículo:',
	);
});

test.each(
	ARTICLES,
)('%s: asked whether somebody supports what is not recorded, their nearest position leads', (_, edition) => {
	for (const { actor, issue } of edition.article.positions) {
		const name = edition.actor(actor)?.name ?? actor;
		const own = new Set(namesOf(edition.actor(actor)).flatMap(wordsOf));
		const words = wordsOf(edition.issue(issue)?.motion ?? '').filter(
			(word) => word.length > 5 && isTelling(word) && !ROLES.has(word) && !own.has(word),
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
