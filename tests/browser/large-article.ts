import type { Edition } from '../../src/article/model/edition.ts';
import { editionWith, nth } from '../article/articles.ts';

const STANCES = ['for', 'conditional', 'mixed', 'unclear', 'against'] as const;

/** An article as large as a book, with the longest editorial words that the schema takes: 69 sections, 40 issues, and 60 people who take a side on each. */
export function largeArticle(): Edition {
	return editionWith((draft) => {
		const [section, issue, actor, position] = [
			nth(draft.sections, 0),
			nth(draft.issues, 0),
			nth(draft.actors, 0),
			nth(draft.positions, 0),
		];
		const claim = nth(draft.claims, 0);
		const range = (length: number) => Array.from({ length }, (_, n) => n);
		const long = (text: string, most: number) =>
			`${text} and everything else mentioned concerning this harbour`.repeat(9).slice(0, most).trim();
		draft.paragraphs = range(414).map((n) => ({ text: `Paragraph ${n + 1} says this. And it goes on to say that.` }));
		draft.sections = range(69).map((n) => ({
			...section,
			id: `section-${n}`,
			title: long(`${n + 1} is what comes next`, 80),
			paragraphs: range(6).map((at) => 6 * n + at + 1),
			summary: long('Quill says that the harbour is failing', 600),
		}));
		draft.claims = range(414).map((n) => ({
			...claim,
			id: `claim-${n}`,
			paragraph: n + 1,
			quote: 'And it goes on to say that.',
			label: `It goes on to say what paragraph ${n + 1} says`,
			holder: `actor-${n % 60}`,
			caution: long('It is the paragraph', 300),
		}));
		draft.actors = range(60).map((n) => ({
			...actor,
			id: `actor-${n}`,
			name: long(`Association ${n} of those who live near the quay`, 60),
			aliases: [],
			searchNames: [],
		}));
		draft.author = 'actor-0';
		draft.issues = range(40).map((n) => ({
			...issue,
			id: `issue-${n}`,
			title: long(`${n} is what should be done about the harbour`, 80),
			motion: long(`${n} should be what is done about the harbour`, 100),
			background: long('The wall crumbles', 300),
			pro: range(60).map((at) => `claim-${at}`),
			con: range(60).map((at) => `claim-${60 + at}`),
		}));
		draft.positions = draft.issues.flatMap(({ id }, row) =>
			draft.actors.map((who, column) => ({
				...position,
				issue: id,
				actor: who.id,
				stance: nth(STANCES, (row + column) % 5),
				basis: nth(['stated', 'reported', 'predicted'] as const, column % 3),
				statement: long('They say so', 300),
				evidence: [`claim-${column}`],
			})),
		);
	});
}
