import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

type Claim = CheckedFile['claims'][number];

/** A claim is not reported by its own holder, and neither supports nor attacks itself. It does not both support and attack a claim. */
export function claimFaults({ claims }: CheckedFile): Fault[] {
	return claims.flatMap((claim, n) => [
		...ownReporter(claim, n),
		...relationsToItself(claim, n),
		...oppositeRelations(claim, n),
	]);
}

function ownReporter({ holders = [], reportedBy = [] }: Claim, n: number): Fault[] {
	return reportedBy.flatMap((reporter, at): Fault[] => {
		if (!holders.includes(reporter)) return [];
		const message = `"${reporter}" is the holder too: delete it unless somebody else reports the words`;
		return [{ path: ['claims', n, 'reportedBy', at], message }];
	});
}

function relationsToItself(claim: Claim, n: number): Fault[] {
	return (['supports', 'attacks'] as const).flatMap((relation) => {
		const at = claim[relation]?.indexOf(claim.id) ?? -1;
		return at < 0 ? [] : [{ path: ['claims', n, relation, at], message: 'is the claim itself: delete it' }];
	});
}

function oppositeRelations({ supports, attacks }: Claim, n: number): Fault[] {
	return (attacks ?? []).flatMap((id, at): Fault[] =>
		supports?.includes(id)
			? [{ path: ['claims', n, 'attacks', at], message: `"${id}" is also in "supports": keep it in one of them` }]
			: [],
	);
}
