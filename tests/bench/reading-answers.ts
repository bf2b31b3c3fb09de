import type { Edition } from '../../src/article/model/edition.ts';
import type { Sent } from '../browser/measure-answers.ts';

/** Every kind of public answer about an article, by the command that gives it, with all that can be asked in each way. */
export function readingAnswers({ article, positionsOf }: Edition, locale: string): Readonly<Record<string, Sent[]>> {
	const sent = (command: string, args: Sent['args'] = {}): Sent => ({
		command,
		args: { ...args, article: article.id },
		locale,
	});
	const asked = (text: string) => sent('search', { text });
	return {
		'/positions': [sent('positions')],
		'/positions actor': article.actors.map(({ id: actor }) => sent('positions', { actor })),
		'/positions issue': article.issues.map(({ id: issue }) => sent('positions', { issue })),
		'/positions actor issue': article.issues.flatMap(({ id: issue }) =>
			article.actors
				.filter(({ id }) => positionsOf({ actor: id }).length > 0)
				.map(({ id: actor }) => sent('positions', { actor, issue })),
		),
		'/summary': [sent('summary')],
		'/summary section': article.sections.map(({ id: section }) => sent('summary', { section })),
		'/article show': [sent('article show')],
		'/quote': article.claims.map(({ id: claim }) => sent('quote', { claim })),
		'/search for a name': article.actors.map(({ name }) => asked(name)),
		'/search for a topic': article.issues.map(({ title }) => asked(title)),
		'/search for half a sentence': article.claims.map(({ label }) => asked(label)),
		'/search, who is for it': article.issues.map(({ title }) => asked(QUESTIONS.sides(title, locale))),
		'/search, what somebody thinks': article.positions.map(({ actor, issue }) =>
			asked(QUESTIONS.view(nameOf(article, actor), titleOf(article, issue), locale)),
		),
	};
}

const nameOf = ({ actors }: Edition['article'], id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
const titleOf = ({ issues }: Edition['article'], id: string) => issues.find((issue) => issue.id === id)?.title ?? id;

/** The most usual way to put a question, in the member's language. */
const QUESTIONS = {
	sides: (title: string, locale: string) =>
		locale.startsWith('es') ? `¿quién está a favor de ${title}?` : `who is for ${title}?`,
	view: (name: string, title: string, locale: string) =>
		locale.startsWith('es') ? `¿qué piensa ${name} de ${title}?` : `what does ${name} think about ${title}?`,
};
