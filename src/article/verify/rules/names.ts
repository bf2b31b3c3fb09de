import type { ArticleFile } from '../../model/article.ts';
import { languagesOf } from '../../model/article-in.ts';
import { tagOf, translationOf, type Words } from '../../model/words.ts';
import { fold } from '../../words/fold.ts';
import type { Fault } from '../fault.ts';
import { repeatsIn } from '../repeats.ts';

/** The words of one field of all things in a collection. */
type Field = { readonly collection: string; readonly field: string; readonly all: readonly Words[] };

/**
 * Titles, labels and names differ in every language, so that members can tell the rows of a list apart. Case and accents make no
 * difference.
 */
export function nameFaults(article: ArticleFile): Fault[] {
	const { actors, claims, issues, sections } = article;
	const fields: readonly Field[] = [
		{ collection: 'sections', field: 'title', all: sections.map(({ title }) => title) },
		{ collection: 'actors', field: 'name', all: actors.map(({ name }) => name) },
		{ collection: 'issues', field: 'title', all: issues.map(({ title }) => title) },
		{ collection: 'claims', field: 'label', all: claims.map(({ label }) => label) },
	];
	const { own, given } = languagesOf(article);
	const others = [...given].filter((language) => language !== own);
	return fields.flatMap((one) => [
		...sameNames(one, own, (words) => (typeof words === 'string' ? words : translationOf(words, own))),
		...others.flatMap((language) => sameNames(one, language, (words) => translationOf(words, language))),
	]);
}

function sameNames(
	{ collection, field, all }: Field,
	language: string,
	textOf: (words: Words) => string | undefined,
): Fault[] {
	const folded = (words: Words) => {
		const text = textOf(words);
		return text === undefined ? undefined : fold(text);
	};
	return repeatsIn(all, folded).map(({ index, first }): Fault => {
		const words = all[index] ?? '';
		const tag = tagOf(words, language);
		const message = `"${textOf(words)}" is also the ${field} of ${collection}[${first}]: reword one, or members cannot tell them apart in a list`;
		return { path: [collection, index, field, ...(tag === undefined ? [] : [tag])], message };
	});
}
