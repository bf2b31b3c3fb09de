import { type ArticleDetails, detailsOf } from '../../article/draft/article-details.ts';
import type { Context } from '../host/context.ts';
import type { Form, FormField } from '../reply/reply.ts';
import type { MessageKey } from '../reply/say.ts';
import { FIELD } from './given-text.ts';
import type { KeptArticleDraft } from './kept-draft.ts';

/** The longest address that is worth reading. */
const LONGEST_LINK = 2000;

/** The form in which an article is given: as a link, a file, or its text in up to three fields. */
export function addForm(article: string | undefined, { say }: Context): Form {
	const text = (name: string, label: MessageKey, hint?: MessageKey): FormField => ({
		kind: 'text',
		name,
		label: say.plain(label),
		...(hint && { hint: say.plain(hint) }),
		most: FIELD,
		long: true,
	});
	return {
		title: say.plain('add.form.title'),
		press: { command: 'article add', args: { sent: true, ...(article !== undefined && { article }) } },
		fields: [
			{
				kind: 'text',
				name: 'link',
				label: say.plain('add.form.link'),
				hint: say.plain('add.form.link-hint'),
				example: 'https://',
				most: LONGEST_LINK,
			},
			{ kind: 'file', name: 'file', label: say.plain('add.form.file'), hint: say.plain('add.form.file-hint') },
			text('text', 'add.form.text', 'add.form.text-hint'),
			text('text2', 'add.form.text-2'),
			text('text3', 'add.form.text-3'),
		],
	};
}

/** What is typed into the form of details, as it was typed. */
export type TypedDetails = Readonly<
	Record<'title' | 'authors' | 'published' | 'source' | 'rights', string | undefined>
>;

/** The form that corrects the details of a draft, filled in with what it has. */
export function correctForm(draft: KeptArticleDraft, seen: string, { say }: Context): Form {
	const { title, authors, published, sourceName, url, rights } = detailsOf(draft.file);
	const field = (
		name: keyof TypedDetails,
		value: string,
		most: number,
		more: { readonly long?: true; readonly required?: true; readonly hint?: string } = {},
	): FormField => ({
		kind: 'text',
		name,
		label: say.plain(`add.details.${name}`),
		most,
		...(value && { value }),
		...more,
	});
	return {
		title: say.plain('add.details.form'),
		press: { command: 'article correct', args: { draft: draft.id, sent: true, seen } },
		fields: [
			field('title', title, 400, { required: true, long: true }),
			field('authors', authors.join('\n'), FIELD, { long: true, hint: say.plain('add.details.authors-hint') }),
			field('published', published, 40, { hint: say.plain('add.details.published-hint') }),
			field('source', [sourceName, url].filter((line) => line !== '').join('\n'), 1000, {
				long: true,
				hint: say.plain('add.details.source-hint'),
			}),
			field('rights', rights, 400),
		],
	};
}

/** The details that were typed: an author on each line, and the source's name and address in any order. */
export function detailsTyped({
	title = '',
	authors = '',
	published = '',
	source = '',
	rights = '',
}: TypedDetails): ArticleDetails {
	const lines = source.split('\n').map((line) => line.trim());
	const url = lines.flatMap((line) => /https?:\/\/\S+/i.exec(line)?.[0] ?? [])[0] ?? '';
	const sourceName = lines
		.map((line) => line.replace(url, '').trim())
		.filter((line) => line !== '')
		.join(' ');
	return {
		title,
		authors: authors
			.split(/[\n;]/)
			.map((name) => name.trim())
			.filter((name) => name !== ''),
		published: published.trim(),
		sourceName,
		url,
		rights: rights.trim(),
	};
}
