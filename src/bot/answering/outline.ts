import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Passage, Quotable } from '../../article/model/passage.ts';
import type { PassageHit } from '../../article/search/passages.ts';
import { passageSource } from '../reading/attribution.ts';
import { claimMenu, contextButton } from '../reading/buttons-and-menus.ts';
import type { Markdown } from '../reply/markdown.ts';
import { ONE_SCREEN, partsThatFit } from '../reply/one-screen.ts';
import type { Block, Button } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { passageBlocks, pointOf, type Quoted, quotedBlocks } from './quoted.ts';

/** An answer before it is fitted to one screen. */
export type Outline = {
	/** The answer itself, a line each. All of them are shown, first of all. */
	readonly lines: readonly Markdown[];
	/** What helps to understand the answer, most useful first: shown while there is room. */
	readonly details?: readonly Markdown[];
	/** Whether the details are a part of the answer, so that they have room before any proof. */
	readonly needsDetails?: boolean;
	/** The quotations that prove the answer, best first: at most two are shown, and the others are offered in a menu. */
	readonly quoted?: readonly Quoted[];
	/** Passages of the text that nobody recorded as a claim. They come before the quotations. */
	readonly passages?: readonly PassageHit[];
	/** Whether what is quoted is only near. Then one that has room comes before a nearer one that has none. */
	readonly isNear?: boolean;
	/** What the answer says about itself in small print. */
	readonly notes?: readonly Markdown[];
	/** Passages for the menu. */
	readonly unread?: readonly Passage[];
	/** Further claims for the menu. */
	readonly more?: readonly Claim[];
	readonly buttons?: readonly Button[];
};

/** The host adds a note in which language an article is that the member does not read. */
const BESIDE_A_NOTE = { ...ONE_SCREEN, words: ONE_SCREEN.words - 12, height: ONE_SCREEN.height - 50 };

/** The blocks of an answer that fits one screen of a phone. Nothing is in it twice; what has no room is in a menu. */
export function blocksOnOneScreen(edition: Edition, outline: Outline, end: readonly Block[], say: Say): Block[] {
	const { lines, details = [], needsDetails = false, quoted: given = [], passages = [] } = outline;
	const { notes = [], more = [], buttons = [], unread = [] } = outline;
	const small = notes.map((text): Block => ({ kind: 'note', text }));
	const rows = (more: readonly Button[]): Block[] =>
		buttons.length + more.length > 0 ? [{ kind: 'buttons', buttons: [...more, ...buttons] }] : [];
	const menu = (left: readonly Quotable[]) => claimMenu(edition, left, say, 'menus.more');
	const quoted = withoutOverlaps(given, ({ claim }) => claim);
	const claims = withoutOverlaps([...quoted.map(({ claim }) => claim), ...more], (claim) => claim);
	const [first] = quoted;
	// Without another answer the first claim's point is the answer, even where its words have no room.
	const point = lines.length === 0 && first ? [pointOf(edition, first.claim, say)] : [];
	const lead = [...lines, ...point].map((text): Block => ({ kind: 'text', text }));
	const quotations = quoted.map((one, n) => quotedBlocks(edition, one, say).slice(n < point.length ? 1 : 0));
	const explained = details.map((text): Block[] => [{ kind: 'text', text }]);
	const unrecorded = passages.map((hit) => passageBlocks(edition, hit, say));
	// Proof matters more than an explanation of it, which matters more than further proof.
	const proof = [...unrecorded, ...quotations.slice(0, 1)];
	const parts = [...(needsDetails ? [explained, proof] : [proof, explained]).flat(), ...quotations.slice(1)];
	// What each quotation quotes, passages first, and what may be quoted besides them.
	const quotables: Quotable[] = [...passages.map(({ passage }) => passage), ...quoted.map(({ claim }) => claim)];
	const all = [...unrecorded, ...quotations];
	const others: Quotable[] = [...unread, ...claims.slice(quoted.length)];
	const contexts = quotables.map((one) => contextButton(edition, one, say));
	const always = (hasContext: boolean) => [...lead, ...small, ...rows(hasContext ? contexts.slice(0, 1) : []), ...end];
	const leftOf = (shown: readonly (readonly Block[])[]) => [
		...quotables.filter((_, n) => !shown.includes(all[n] ?? [])),
		...others,
	];
	const room = edition.language === say.locale ? ONE_SCREEN : BESIDE_A_NOTE;
	const withMenu = (hasContext: boolean) => [...always(hasContext), ...menu([...quotables, ...others])];
	const shownWith = (hasContext: boolean) => {
		const without = partsThatFit(always(hasContext), parts, room);
		return leftOf(without).length === 0 ? without : partsThatFit(withMenu(hasContext), parts, room);
	};
	// The best quotation matters more than the button that shows it in context, which its row in the menu also has.
	const [best] = proof;
	const hasContext = best === undefined || shownWith(true).includes(best) || !shownWith(false).includes(best);
	const shown = shownWith(hasContext);
	const [nearest] = claims;
	const announces = lines.length > 0 && (first ? first.withPoint : passages.length > 0);
	const isIn = (part: readonly Block[] | undefined) => part !== undefined && shown.includes(part);
	if (announces && !isIn(all[0])) {
		const fits = (part: readonly Block[]) => partsThatFit(withMenu(false), [part], room).length > 0;
		const at = outline.isNear ? all.findIndex(fits) : -1;
		const passage = passages[at];
		const claim = quoted[at - passages.length];
		if (passage) return blocksOnOneScreen(edition, { ...outline, passages: firstOf(passages, passage) }, end, say);
		if (claim)
			return blocksOnOneScreen(
				edition,
				{ ...outline, passages: [], quoted: firstOf(quoted, claim), more: claims },
				end,
				say,
			);
		// A heading over nothing answers nothing: what has no room is named.
		const [unread] = passages;
		const named = unread
			? passageSource(edition, unread.passage, say, unread.claims)
			: nearest && pointOf(edition, nearest, say);
		if (named) {
			const besides = { ...outline, lines: [...lines, named], quoted: [], passages: [], more: claims };
			return blocksOnOneScreen(edition, { ...besides, unread: passages.map(({ passage }) => passage) }, end, say);
		}
	}
	const inOrder = [...explained, ...unrecorded, ...quotations].filter((part) => shown.includes(part));
	// With two quotations it would not be clear which one the button shows.
	const context = contexts.filter((_, n) => shown.includes(all[n] ?? []));
	const row = rows(hasContext && context.length === 1 ? context : []);
	return [...lead, ...inOrder.flat(), ...small, ...menu(leftOf(shown)), ...row, ...end];
}

/** Leaves out claims that contain an earlier claim's words or are part of them: nobody wants to read a sentence twice. */
function withoutOverlaps<T>(things: readonly T[], claimOf: (thing: T) => Claim): T[] {
	const alike = (a: Claim, b: Claim) => a.quote.includes(b.quote) || b.quote.includes(a.quote);
	return things.filter((one, at) => !things.slice(0, at).some((earlier) => alike(claimOf(earlier), claimOf(one))));
}

/** These things, this one first. */
const firstOf = <T>(things: readonly T[], first: T): T[] => [first, ...things.filter((one) => one !== first)];
