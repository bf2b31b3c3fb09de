import type { Article, Claim } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** Claims reported by their own holder, or related to themselves. */
export function faultyClaims({ claims }: Article): Fault[] {
	return claims.flatMap((claim, n) => [...selfReport(claim, n), ...ownRelations(claim, n), ...contrary(claim, n)]);
}

function selfReport({ holder, reportedBy }: Claim, n: number): Fault[] {
	if (holder !== reportedBy) return [];
	const says = `"${holder}" is the holder too: delete "reportedBy" unless somebody else tells us`;
	return [{ path: ['claims', n, 'reportedBy'], says }];
}

function ownRelations(claim: Claim, n: number): Fault[] {
	return (['supports', 'attacks'] as const).flatMap((relation) => {
		const at = claim[relation]?.indexOf(claim.id) ?? -1;
		return at < 0 ? [] : [{ path: ['claims', n, relation, at], says: 'is the claim itself: delete it' }];
	});
}

function contrary({ supports, attacks }: Claim, n: number): Fault[] {
	return (attacks ?? []).flatMap((id, at): Fault[] =>
		supports?.includes(id)
			? [{ path: ['claims', n, 'attacks', at], says: `"${id}" is also under "supports": decide for one` }]
			: [],
	);
}
