import { nearestWord } from '../../words/edit-distance.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

type Path = Fault['path'];
type Collection = 'actors' | 'claims' | 'issues';
/** A field that names one or several things of a collection by their ids. */
type Reference = { readonly path: Path; readonly ids: string | readonly string[] | undefined; readonly to: Collection };

const KIND: Readonly<Record<Collection, string>> = { actors: 'actor', claims: 'claim', issues: 'issue' };

/** Every id names a thing that exists, and no list has an id twice. */
export function referenceFaults(article: CheckedFile): Fault[] {
	const idsOf = (collection: Collection) => new Set(article[collection].map(({ id }) => id));
	const known = { actors: idsOf('actors'), claims: idsOf('claims'), issues: idsOf('issues') };
	return referencesOf(article).flatMap((reference) => faultsOfReference(reference, known[reference.to]));
}

function referencesOf({ authors, file, claims, issues, positions }: CheckedFile): Reference[] {
	return [
		{ path: ['authors'], ids: authors, to: 'actors' },
		...file.blocks.flatMap((block, n): Reference[] =>
			typeof block === 'string' || block.speaker === undefined
				? []
				: [{ path: ['blocks', n, 'speaker'], ids: block.speaker, to: 'actors' }],
		),
		...claims.flatMap((claim, n): Reference[] => [
			{ path: ['claims', n, 'holders'], ids: claim.holders, to: 'actors' },
			{ path: ['claims', n, 'reportedBy'], ids: claim.reportedBy, to: 'actors' },
			{ path: ['claims', n, 'about'], ids: claim.about, to: 'actors' },
			{ path: ['claims', n, 'supports'], ids: claim.supports, to: 'claims' },
			{ path: ['claims', n, 'attacks'], ids: claim.attacks, to: 'claims' },
		]),
		...issues.flatMap((issue, n): Reference[] => [
			{ path: ['issues', n, 'pro'], ids: issue.pro, to: 'claims' },
			{ path: ['issues', n, 'con'], ids: issue.con, to: 'claims' },
		]),
		...positions.flatMap((position, n): Reference[] => [
			{ path: ['positions', n, 'actor'], ids: position.actor, to: 'actors' },
			{ path: ['positions', n, 'issue'], ids: position.issue, to: 'issues' },
			{ path: ['positions', n, 'evidence'], ids: position.evidence, to: 'claims' },
		]),
	];
}

function faultsOfReference({ path, ids, to }: Reference, known: ReadonlySet<string>): Fault[] {
	if (ids === undefined || ids.length === 0) return [];
	if (typeof ids === 'string')
		return known.has(ids) ? [] : [{ path, message: messageForUnknownId(ids, to, known), missingFrom: to }];
	// Most lists have one id, and there may be 100,000 of them.
	if (ids.every((id) => known.has(id)) && (ids.length === 1 || new Set(ids).size === ids.length)) return [];
	return ids.flatMap((id, n): Fault[] => {
		if (!known.has(id)) return [{ path: [...path, n], message: messageForUnknownId(id, to, known), missingFrom: to }];
		return ids.indexOf(id) < n ? [{ path: [...path, n], message: `"${id}" is listed twice: delete one` }] : [];
	});
}

function messageForUnknownId(id: string, to: Collection, known: ReadonlySet<string>): string {
	const suggestion = nearestWord(id, known);
	return `there is no ${KIND[to]} "${id}": ${suggestion ? `did you mean "${suggestion}"?` : `add it to "${to}", or name one that exists`}`;
}
