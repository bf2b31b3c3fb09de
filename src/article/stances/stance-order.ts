import type { Stance } from '../model/article.ts';

/** The order in which stances are always listed: from one side to the other. It is the same whichever side was asked about. */
export const STANCES: readonly Stance[] = ['for', 'conditional', 'mixed', 'unclear', 'against'];

/** Things with a stance in the order of stances. Those with the same stance stay in their order. */
export const inStanceOrder = <T extends { readonly stance: Stance }>(things: readonly T[]): T[] =>
	STANCES.flatMap((stance) => things.filter((thing) => thing.stance === stance));
