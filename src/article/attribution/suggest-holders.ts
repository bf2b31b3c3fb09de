import type { AttributedText, Attribution, AttributionDraft, TextSpan } from './attribution.ts';

/**
 * Who may say a passage. `author`: whoever wrote the text, who is an actor only if a name was given. `reportedBy`: who reports it, nearest first.
 */
export type HolderSuggestion = {
	readonly holder: { readonly actor: string } | 'author';
	readonly reportedBy: readonly string[];
};

/** The first suggestion, and up to four others. */
export type HolderSuggestions = { readonly first: HolderSuggestion; readonly others: readonly HolderSuggestion[] };

const MOST_OTHERS = 4;
/** Reports have more statements of others per paragraph than this. In other texts only what is sure goes before the speaker or author. */
const REPORT = 0.5;
/** Less of a passage than this in the words of somebody makes it no passage of theirs. */
const ENOUGH = 0.5;

/**
 * Who may say this passage: whoever the text attributes most of it to, else the speaker of the turn, else the author. What nobody else is
 * said to say is the author's: it never goes to the source of the sentence before.
 */
export function suggestHolders(draft: AttributionDraft, passage: readonly TextSpan[]): HolderSuggestions {
	const length = sizeOf(passage);
	const shares = draft.attributions.map((attribution) => ({
		attribution,
		share: shared(passage, attribution.content) / Math.max(1, length),
	}));
	const isReport = draft.speakers.every((speaker) => speaker === undefined) && saidShare(draft) > REPORT;
	const holding = shares.filter(({ share, attribution }) => share >= ENOUGH && mayHold(attribution, passage, isReport));
	// What is attributed inside other attributed words is nearest to the passage.
	const nearest = holding.toSorted(
		(one, other) =>
			Number(other.share > 0.9) - Number(one.share > 0.9) ||
			sizeOf(one.attribution.content) - sizeOf(other.attribution.content),
	);
	const said = nearest.flatMap(({ attribution }) => suggestionOf(attribution) ?? []);
	const speaker = draft.speakers[passage[0]?.paragraph ?? 0];
	const own: HolderSuggestion =
		speaker === undefined ? byAuthor(draft) : { holder: { actor: speaker }, reportedBy: [] };
	const touched = shares
		.filter(({ share, attribution }) => share > 0 && attribution.actor !== undefined)
		.flatMap(({ attribution }) => suggestionOf(attribution) ?? []);
	const reporters = said.flatMap(({ reportedBy }) =>
		reportedBy.map((actor) => ({ holder: { actor }, reportedBy: [] })),
	);
	const near = nearActors(draft, passage).map((actor) => ({ holder: { actor }, reportedBy: [] }));
	const [first = own, ...others] = unique([...said, own, ...touched, ...reporters, ...near, byAuthor(draft)]);
	return { first, others: others.slice(0, MOST_OTHERS) };
}

/** Statements of others per paragraph. */
const saidShare = ({ attributions, speakers, author }: AttributionDraft) =>
	attributions.filter(({ kind, actor }) => kind === 'statement' && actor !== undefined && actor !== author).length /
	Math.max(1, speakers.length);

/** A passage with the name and the verb in it is the words of whoever writes that somebody said so. */
function mayHold(
	{ actor, cue, source, kind, certainty, speech }: Attribution,
	passage: readonly TextSpan[],
	isReport: boolean,
) {
	if (actor === undefined || (kind === 'stance' && speech === 'indirect')) return false;
	if (!isReport && certainty !== 'sure') return false;
	return !(source && passage.some((span) => covers(span, cue)) && passage.some((span) => covers(span, source)));
}

const covers = (outer: TextSpan, inner: TextSpan) =>
	outer.paragraph === inner.paragraph && outer.start <= inner.start && inner.end <= outer.end;

const byAuthor = ({ author }: AttributionDraft): HolderSuggestion => ({
	holder: author === undefined ? 'author' : { actor: author },
	reportedBy: [],
});

function suggestionOf({ actor, chain }: Attribution): HolderSuggestion | undefined {
	if (actor === undefined) return undefined;
	return { holder: { actor }, reportedBy: chain.slice(1).flatMap((link) => link.actor ?? []) };
}

const sizeOf = (spans: readonly TextSpan[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function shared(passage: readonly TextSpan[], content: readonly TextSpan[]): number {
	let sum = 0;
	for (const one of passage)
		for (const other of content)
			if (one.paragraph === other.paragraph)
				sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
	return sum;
}

/** Whom the paragraph of the passage and the one before it name, the nearest first; people and groups that say something come first. */
function nearActors(draft: AttributionDraft, passage: readonly TextSpan[]): string[] {
	const [first] = passage;
	if (first === undefined) return [];
	const distance = ({ paragraph, start }: TextSpan) =>
		(first.paragraph - paragraph) * 10_000 + Math.abs(first.start - start);
	const isNear = ({ paragraph }: TextSpan) => paragraph === first.paragraph || paragraph === first.paragraph - 1;
	const sources = new Set(draft.attributions.flatMap(({ actor }) => actor ?? []));
	return draft.actors
		.flatMap(({ id, mentions }) =>
			mentions.filter(isNear).map((mention) => ({ id, far: distance(mention) - (sources.has(id) ? 20_000 : 0) })),
		)
		.toSorted((one, other) => one.far - other.far)
		.map(({ id }) => id);
}

function unique(suggestions: readonly HolderSuggestion[]): HolderSuggestion[] {
	const seen = new Set<string>();
	return suggestions.filter(({ holder }) => {
		const key = typeof holder === 'string' ? holder : holder.actor;
		return !seen.has(key) && seen.add(key);
	});
}

/** The text of a passage, as it stands: several spans have a blank line between them. */
export const passageText = ({ paragraphs }: AttributedText, passage: readonly TextSpan[]): string =>
	passage.map(({ paragraph, start, end }) => paragraphs[paragraph]?.text.slice(start, end) ?? '').join('\n\n');
