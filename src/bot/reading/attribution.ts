import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Entry } from '../../article/model/entry.ts';
import { HEADLINE } from '../../article/model/excerpt.ts';
import { claimsOn, type Passage } from '../../article/model/passage.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import type { Say } from '../reply/say.ts';

/** The names of actors by their ids. */
export const actorNames = ({ actor }: Edition, ids: readonly string[]): string[] =>
	ids.map((id) => actor(id)?.name ?? id);

/** The names of the authors. Empty if they are not known. */
export const authorNames = (edition: Edition): string[] => actorNames(edition, edition.article.authors);

/** Who says a claim, and who reports it: "López Obrador, as reported by Andrew Korybko". If nobody has recorded it, that is said. */
export function whoSays(edition: Edition, claim: Claim, say: Say): Markdown {
	const holders = actorNames(edition, claim.holders);
	const who = holders.length > 0 ? say('claim.held', { holders }) : sayer(edition, claim, say);
	if (claim.reportedBy.length === 0) return who;
	return say('claim.reported', { who, reporter: chainOf(actorNames(edition, claim.reportedBy), say) });
}

/** Those who report words, each citing the next: "Quill, who cites the council". */
function chainOf([first = '', ...others]: readonly string[], say: Say): Markdown {
	const reporter = md`${first}`;
	return others.length === 0 ? reporter : say('claim.citing', { reporter, cited: chainOf(others, say) });
}

function sayer(edition: Edition, { passages }: Claim, say: Say): Markdown {
	const speakers = new Set(passages.map(({ paragraph }) => edition.paragraph(paragraph)?.speaker));
	const [speaker] = speakers;
	if (speakers.size > 1 || speaker === undefined) return say('claim.nobody');
	return say('claim.speaker', { speaker: actorNames(edition, [speaker]) });
}

/** The name of the actor who says a paragraph of a transcript. Undefined if none is recorded. */
export function speakerOf(edition: Edition, paragraph: number): string | undefined {
	const speaker = edition.paragraph(paragraph)?.speaker;
	return speaker === undefined ? undefined : actorNames(edition, [speaker])[0];
}

/**
 * Where a passage is, and who says it: the speaker; or else who is recorded as saying parts of it, or that nobody is. `claims` are those
 * whose quotes have some of its words.
 */
export function passageSource(
	edition: Edition,
	passage: Passage,
	say: Say,
	claims: readonly Claim[] = claimsOn(edition, passage),
): Markdown {
	const { paragraph } = passage;
	const where = paragraph === HEADLINE ? say('search.headline') : say('search.paragraph', { paragraph });
	return md`${where} · ${whoSaysParts(edition, passage, say, claims)}`;
}

function whoSaysParts(edition: Edition, { paragraph }: Passage, say: Say, claims: readonly Claim[]): Markdown {
	const speaker = speakerOf(edition, paragraph);
	if (speaker !== undefined) return say('claim.speaker', { speaker });
	const actors = holdersOf(edition, claims);
	return actors.length > 0 ? say('search.parts-said-by', { actors }) : say('search.nobody-recorded');
}

/** The names of all who say these claims, each once. */
export const holdersOf = (edition: Edition, claims: readonly Claim[]): string[] =>
	actorNames(edition, [...new Set(claims.flatMap(({ holders }) => holders))]);

/** What kind of statement a claim is, where a reader would otherwise take it for a plain statement of fact: “Sounds unsure · Prediction”. */
export function natureOf({ mode, kind }: Claim, say: Say): Markdown | undefined {
	const isPlain = kind === undefined || kind === 'fact' || kind === 'causal';
	const parts = [...modeTexts({ mode }, say), ...(isPlain ? [] : [say(`kind.${kind}`)])];
	return parts.length > 0 ? joinMarkdown(parts, ' · ') : undefined;
}

/** How a claim is said, if it is not plainly stated. */
export const modeTexts = ({ mode }: Pick<Claim, 'mode'>, say: Say): Markdown[] =>
	mode === 'asserted' ? [] : [say(`mode.${mode}`)];

/** The title of an article with its authors, source and date, as far as they are known: “…” by Mara Quill · The Saltmouth Lantern. */
export function creditOf(edition: Edition, say: Say): Markdown {
	const { title, source } = edition.article;
	const authors = authorNames(edition);
	// “By Andrew Korybko · Andrew Korybko’s Newsletter” says one thing twice.
	const isInSource = authors.length > 0 && authors.every((name) => source?.name.includes(name));
	return say('article.credit', {
		title,
		authors,
		by: authors.length === 0 || isInSource ? 'none' : 'some',
		source: source?.name ?? '',
		from: source ? 'some' : 'none',
	});
}

/** The authors and the source of an article, as far as they are known: “By Mara Quill · The Saltmouth Lantern”. Undefined if neither is. */
export function bylineText({ authors, source }: Pick<Entry, 'authors' | 'source'>, say: Say): Markdown | undefined {
	const parts = [
		...(authors.length > 0 ? [say('article.by', { authors })] : []),
		...(source ? [md`${source.name}`] : []),
	];
	return parts.length > 0 ? joinMarkdown(parts, ' · ') : undefined;
}

/** “Word for word from paragraph 3 of …” */
export function originText(edition: Edition, paragraphs: readonly number[], say: Say): Markdown {
	return say('claim.origin', {
		paragraph: paragraphs[0] ?? HEADLINE,
		count: new Set(paragraphs).size,
		paragraphs: numberRanges(paragraphs),
		credit: creditOf(edition, say),
	});
}

/** A date in words: “April 11, 2025”, “April 2025” or “2025”, as exactly as it is known. */
export function dateText(date: string, { languageTag }: Say): string {
	const [year = 0, month, day] = date.split('-').map(Number);
	const known: Intl.DateTimeFormatOptions = {
		year: 'numeric',
		...(month !== undefined && { month: 'long' }),
		...(day !== undefined && { day: 'numeric' }),
		timeZone: 'UTC',
	};
	return new Intl.DateTimeFormat(languageTag, known).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** Whether a date is a day, so that a language says “on” it and not “in” it. */
export const isDay = (date: string): 'yes' | 'no' => (date.split('-').length === 3 ? 'yes' : 'no');
