import { namedActors } from '../answer/names/named-actors.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';

/** How many characters of a message are read. */
const MOST_READ = 4000;

/**
 * The claims of an actor about another one, where a message names both, by their names or by what they are ("the senator"). They are near whatever
 * else the message says. One of the two must be a person: countries are named together in messages about anything.
 */
export function claimsOfNamed(edition: Edition, message: string): Claim[] {
	const named = namedActors(edition, wordsOf(beginningOf(message, MOST_READ))).map(({ actor, others }) => {
		return [actor, ...(others ?? [])];
	});
	const ids = named.map((actors) => new Set(actors.map(({ id }) => id)));
	const persons = new Set(named.flat().flatMap(({ id, kind }) => (kind === 'person' ? id : [])));
	if (new Set(ids.flatMap((some) => [...some])).size < 2 || persons.size === 0) return [];
	return edition.article.claims.filter(({ holders, about }) =>
		holders.some((holder) => {
			const isOf = ids.some((some) => some.has(holder));
			const other = about.some((id) => id !== holder && ids.some((some) => some.has(id) && !some.has(holder)));
			return isOf && other && [holder, ...about].some((id) => persons.has(id));
		}),
	);
}
