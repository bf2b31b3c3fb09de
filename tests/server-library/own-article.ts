import { readArticle } from '../../src/article/verify/read-article.ts';
import { listedPart } from '../../src/server-library/own-entry.ts';
import type { ServerArticle } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { type Draft, harbourWith } from '../article/articles.ts';
import { member, oxford } from '../store/sample.ts';

type Own = {
	readonly guild?: string;
	readonly id?: string;
	readonly title?: string;
	/** Changes the tests' article. */
	readonly change?: (draft: Draft) => void;
	/** The name of the town in it, which is Saltmouth otherwise: a word that no other article has. */
	readonly town?: string;
};

/** The text of the tests' own article under another id and title, as a server would publish it. */
export function ownText({
	id = 'tonight',
	title = 'Tonight’s article',
	change = () => {},
	town = 'Saltmouth',
}: Own = {}): string {
	const text = JSON.stringify(
		harbourWith((draft) => {
			Object.assign(draft, { id, title });
			change(draft);
		}),
	);
	return text.replaceAll('Saltmouth', town);
}

/** Publishes an article in a server. Throws if the text has faults or the store refuses it. */
export async function publishOwn(store: Store, own: Own = {}): Promise<ServerArticle> {
	const text = ownText(own);
	const read = readArticle(text);
	if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'));
	return publishText(store, text, { ...own, ...listedPart(read.article) });
}

/** Publishes a text as it is, whether or not it is an article. */
export async function publishText(
	store: Store,
	text: string,
	{
		guild = oxford.guild,
		id = 'tonight',
		title = 'Tonight’s article',
		languages = ['en'],
		entry = '{}',
	}: Own & {
		readonly languages?: readonly string[];
		readonly entry?: string;
	} = {},
): Promise<ServerArticle> {
	const about = { id, title, languages, entry, source: undefined, what: 'published', by: member(1) } as const;
	const published = await store.publishArticle(guild, { ...about, text });
	if ('refused' in published) throw new Error(`It was refused: ${published.refused}.`);
	return published.article;
}
