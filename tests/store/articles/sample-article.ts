import type { Publication, ServerArticle } from '../../../src/store/records.ts';
import type { Store } from '../../../src/store/store.ts';
import { member, oxford } from '../sample.ts';

export const { guild } = oxford;
export const MIB = 1_048_576;
export const DAY = 86_400_000;

/** The text of an article for the store, which never reads it. */
export const harbour: Publication = {
	id: 'harbour',
	title: 'The harbour of Saltmouth',
	languages: ['en', 'es'],
	entry: '{"author":"Ada"}',
	text: '{"blocks":["The harbour is failing."]}',
	source: 'https://saltmouth.example/harbour',
	what: 'published',
	by: member(1),
};

/** A text of this many bytes that differs from others by its first ones. */
export const textOf = (bytes: number, begins: string) => begins.padEnd(bytes, '.');

/** Publishes the harbour with changes and gives back the article. Throws when it is refused. */
export async function publish(
	store: Store,
	change: Partial<Publication> = {},
	server: string = guild,
): Promise<ServerArticle> {
	const published = await store.publishArticle(server, { ...harbour, ...change });
	if ('refused' in published) throw new Error(`It was refused: ${published.refused}.`);
	return published.article;
}

/** Gives a debate on the harbour that uses one revision of it, closed or not. */
export const aboutRevision = (revision: number) => ({ article: 'harbour', articleRevision: revision });
