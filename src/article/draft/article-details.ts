import type { ArticleFile } from '../file/article-file.ts';
import { fold } from '../words/fold.ts';
import { madeId } from '../words/made-id.ts';
import { oneLine, oneLineUpTo } from './one-line.ts';

/** What a reader wants to know of an article besides its text. Each may be empty. Nothing of it is checked. */
export type ArticleDetails = {
	readonly title: string;
	/** The names of those who wrote it. */
	readonly authors: readonly string[];
	/** A day, month or year, as in a file. */
	readonly published: string;
	readonly sourceName: string;
	readonly url: string;
	readonly rights: string;
};

type Actor = NonNullable<ArticleFile['actors']>[number];
type Source = NonNullable<ArticleFile['source']>;

/** The longest name of an actor. */
const LONGEST_NAME = 60;

/** The details of an article. */
export function detailsOf({ title, authors = [], actors = [], source, language }: ArticleFile): ArticleDetails {
	return {
		title,
		authors: authors.flatMap((id) => {
			const actor = actors.find((one) => one.id === id);
			return actor ? [nameOf(actor, language)] : [];
		}),
		published: source?.published ?? '',
		sourceName: source?.name ?? '',
		url: source?.url ?? '',
		rights: source?.rights ?? '',
	};
}

/**
 * The article with other details, and all else as it was. Authors are known again by their names. What is empty is left out; a source
 * without a name has that of its site, or else `unnamed`.
 */
export function withDetails(file: ArticleFile, details: ArticleDetails, unnamed: string): ArticleFile {
	const { title: _, authors: __, actors = [], source: was, ...rest } = file;
	const written = withAuthors(file, actors, details.authors);
	const source = sourceWith(details, was, unnamed);
	return {
		...rest,
		title: oneLine(details.title),
		...(written.authors.length > 0 && { authors: written.authors }),
		...(written.actors.length > 0 && { actors: written.actors }),
		...(source && { source }),
	};
}

const nameOf = ({ name, id }: Actor, language: string): string =>
	typeof name === 'string'
		? name
		: (name[language] ?? name[language.split('-')[0] ?? ''] ?? Object.values(name)[0] ?? id);

/** The actors of an article by these authors. Who was an author and is nothing else in it is no longer among them. */
function withAuthors(
	file: ArticleFile,
	actors: readonly Actor[],
	names: readonly string[],
): { readonly authors: readonly string[]; readonly actors: readonly Actor[] } {
	const used = idsInUse(file);
	const known = [...actors];
	const ids = new Set(actors.map(({ id }) => id));
	const authors = new Set<string>();
	for (const given of names) {
		const name = oneLineUpTo(LONGEST_NAME, given);
		if (fold(name) === '') continue;
		const same = known.find((actor) => fold(nameOf(actor, file.language)) === fold(name));
		const author = same ?? { id: madeId(name, ids, 'author'), name, kind: 'person' as const };
		if (!same) known.push(author);
		ids.add(author.id);
		authors.add(author.id);
	}
	const isGone = ({ id }: Actor) => (file.authors ?? []).includes(id) && !authors.has(id) && !used.has(id);
	return { authors: [...authors], actors: known.filter((actor) => !isGone(actor)) };
}

/** The ids of the actors who say something in the article, or of whom something is said. */
function idsInUse({ blocks, claims = [], positions = [] }: ArticleFile): ReadonlySet<string> {
	const speakers = blocks.flatMap((block) => (typeof block === 'string' ? [] : (block.speaker ?? [])));
	const inClaims = claims.flatMap(({ holders = [], reportedBy = [], about = [] }) => [
		...holders,
		...reportedBy,
		...about,
	]);
	return new Set([...speakers, ...inClaims, ...positions.map(({ actor }) => actor)]);
}

function sourceWith(details: ArticleDetails, was: Source | undefined, unnamed: string): Source | undefined {
	const { name: _, url: __, published: ___, rights: ____, ...kept } = was ?? { name: '' };
	const [sourceName, url, published, rights] = (['sourceName', 'url', 'published', 'rights'] as const).map((field) =>
		oneLine(details[field]),
	);
	const rest = { ...(url && { url }), ...(published && { published }), ...(rights && { rights }), ...kept };
	const name = sourceName || siteOf(url);
	if (!name && Object.keys(rest).length === 0) return undefined;
	return { name: name || unnamed, ...rest };
}

/** The name of a web address's site: `example.org`. */
const siteOf = (url = ''): string => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '').slice(0, 120);
