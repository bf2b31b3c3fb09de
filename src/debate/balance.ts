import type { Issue } from '../article/model/article.ts';
import { SIDES, type Side } from './debate.ts';
import { type ClaimById, claimsBySide, type SideClaims } from './fair-quotes.ts';

/** What an article offers a side: how many claims, how many characters these have together, and the recorded gap, if any. */
export type SideMaterial = {
	readonly claims: number;
	readonly characters: number;
	readonly gap: string | undefined;
};

export type BalanceWarning =
	/** The article has no claim for this side, so the opening post quotes neither side. */
	| { readonly kind: 'no-claims'; readonly side: Side }
	/** This side has claims, but the article's record names something that it does not offer this side. */
	| { readonly kind: 'gap'; readonly side: Side; readonly gap: string }
	/** This side has at least twice as many claims as the other. */
	| { readonly kind: 'more-claims'; readonly side: Side }
	/** This side's claims are together at least twice as long as the other's. */
	| { readonly kind: 'longer'; readonly side: Side };

export type Balance = Readonly<Record<Side, SideMaterial>> & { readonly warnings: readonly BalanceWarning[] };

/** A moderator is warned when one side has this many times as much as the other. A smaller number would warn about most articles. */
const UNEQUAL = 2;

/** What an issue offers each side, and where the sides are unequal. */
export function balanceOf(issue: Issue, claim: ClaimById): Balance {
	const claims = claimsBySide(issue, claim);
	const material = (side: Side, gap: string | undefined): SideMaterial => ({
		claims: claims[side].length,
		characters: lengthOf(claims[side]),
		gap,
	});
	const sides = { for: material('for', issue.gap?.pro), against: material('against', issue.gap?.con) };
	const longer = longerSide(claims);
	return {
		...sides,
		warnings: [
			...SIDES.flatMap((side) => warningsForSide(side, sides)),
			...(longer ? [{ kind: 'longer', side: longer } as const] : []),
		],
	};
}

/**
 * The side whose claims are together at least twice as long as the other side's. Undefined if there is none, or if the other
 * side has no claims at all.
 */
export function longerSide(claims: SideClaims): Side | undefined {
	return SIDES.find((side) => {
		const other = lengthOf(claims[otherSide(side)]);
		return other > 0 && lengthOf(claims[side]) >= UNEQUAL * other;
	});
}

const lengthOf = (claims: SideClaims[Side]) => claims.reduce((sum, { quote }) => sum + quote.length, 0);
const otherSide = (side: Side): Side => (side === 'for' ? 'against' : 'for');

function warningsForSide(side: Side, sides: Readonly<Record<Side, SideMaterial>>): BalanceWarning[] {
	const { claims, gap } = sides[side];
	if (claims === 0) return [{ kind: 'no-claims', side }];
	const others = sides[otherSide(side)].claims;
	return [
		...(gap ? [{ kind: 'gap', side, gap } as const] : []),
		...(others > 0 && claims >= UNEQUAL * others ? [{ kind: 'more-claims', side } as const] : []),
	];
}
