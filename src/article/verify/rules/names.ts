import type { Article } from '../../model/article.ts';
import { fold } from '../../words/fold.ts';
import type { Fault } from '../fault.ts';
import { repeatsIn } from '../repeats.ts';

/** Titles, labels and names differ, so that members can tell the rows of a list apart. Case and accents make no difference. */
export function nameFaults({ actors, claims, issues, sections }: Article): Fault[] {
	return [
		...sameNames(
			'sections',
			'title',
			sections.map(({ title }) => title),
		),
		...sameNames(
			'actors',
			'name',
			actors.map(({ name }) => name),
		),
		...sameNames(
			'issues',
			'title',
			issues.map(({ title }) => title),
		),
		...sameNames(
			'claims',
			'label',
			claims.map(({ label }) => label),
		),
	];
}

function sameNames(collection: string, field: string, names: readonly string[]): Fault[] {
	return repeatsIn(names, fold).map(({ index, first }): Fault => {
		const message = `"${names[index]}" is also the ${field} of ${collection}[${first}]: reword one, or members cannot tell them apart in a list`;
		return { path: [collection, index, field], message };
	});
}
