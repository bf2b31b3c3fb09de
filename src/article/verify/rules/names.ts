import type { Article } from '../../model/article.ts';
import { fold } from '../../words/fold.ts';
import type { Fault } from '../fault.ts';

/** Things a member could not tell apart in a list: the same title, label or name, as far as a reader sees. */
export function faultyNames({ actors, claims, issues, sections }: Article): Fault[] {
	return [
		...shared(
			'sections',
			'title',
			sections.map(({ title }) => title),
		),
		...shared(
			'actors',
			'name',
			actors.map(({ name }) => name),
		),
		...shared(
			'issues',
			'title',
			issues.map(({ title }) => title),
		),
		...shared(
			'claims',
			'label',
			claims.map(({ label }) => label),
		),
	];
}

function shared(collection: string, field: string, names: readonly string[]): Fault[] {
	const first = new Map<string, number>();
	return names.flatMap((name, n): Fault[] => {
		const key = fold(name);
		const earlier = first.get(key);
		if (earlier === undefined) first.set(key, n);
		const says = `"${name}" is also the ${field} of ${collection}[${earlier}]: reword one, or a list shows the same row twice`;
		return earlier === undefined ? [] : [{ path: [collection, n, field], says }];
	});
}
