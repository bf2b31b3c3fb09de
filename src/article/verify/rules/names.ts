import { tagOf, translationOf, type Words } from '../../model/words.ts';
import { fold } from '../../words/fold.ts';
import { type CheckedFile, languagesIn } from '../checked-file.ts';
import type { Fault } from '../fault.ts';
import { repeatsIn } from '../repeats.ts';

/** The words of one field of all things in a list, and the path to the list. */
type Field = {
	readonly list: Fault['path'];
	readonly field: string;
	readonly things: readonly { readonly id: string; readonly words: Words | undefined }[];
};

/**
 * Titles, labels and names differ in every language, so that members can tell the rows of a list apart. Case and accents make no
 * difference.
 */
export function nameFaults(article: CheckedFile): Fault[] {
	const { actors, claims, issues, sections } = article;
	const titles = (all: readonly { readonly id: string; readonly title: Words }[]) =>
		all.map(({ id, title }) => ({ id, words: title }));
	const fields: readonly Field[] = [
		{ list: ['sections'], field: 'title', things: titles(sections) },
		...sections.map(({ sections: inner = [] }, n) => ({
			list: ['sections', n, 'sections'],
			field: 'title',
			things: titles(inner),
		})),
		{ list: ['actors'], field: 'name', things: actors.map(({ id, name }) => ({ id, words: name })) },
		{ list: ['issues'], field: 'title', things: titles(issues) },
		{ list: ['claims'], field: 'label', things: claims.map(({ id, label }) => ({ id, words: label })) },
	];
	const { own, given } = languagesIn(article);
	const others = [...given].filter((language) => language !== own);
	return fields.flatMap((one) => [
		...sameNames(one, own, (words) => (typeof words === 'string' ? words : translationOf(words, own))),
		...others.flatMap((language) => sameNames(one, language, (words) => translationOf(words, language))),
	]);
}

function sameNames(
	{ list, field, things }: Field,
	language: string,
	textOf: (words: Words) => string | undefined,
): Fault[] {
	const folded = ({ words }: Field['things'][number]) => {
		const text = words === undefined ? undefined : textOf(words);
		return text === undefined ? undefined : fold(text);
	};
	return repeatsIn(things, folded).map(({ index, first }): Fault => {
		const words = things[index]?.words ?? '';
		const tag = tagOf(words, language);
		const message = `"${textOf(words)}" is also the ${field} of "${things[first]?.id}": reword one, or members cannot tell them apart in a list`;
		return { path: [...list, index, field, ...(tag === undefined ? [] : [tag])], message };
	});
}
