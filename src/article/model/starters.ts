import type { Article, Section } from './article.ts';
import type { Edition } from './edition.ts';
import { joinSentences, type Passage, type Quotable, sentencesIn } from './passage.ts';

/** A section without claims offers this many of its sentences: those of a text without claims are many. */
const MOST_SENTENCES = 25;

/**
 * What to suggest before anything was typed, at most `limit`: the first claim of each section, then the second of each, and so on. A section
 * without claims has its first sentences suggested. Claims of the headline come last.
 */
export function starters(edition: Edition, limit: number): Quotable[] {
	const bySection = edition.article.sections.map((section): readonly Quotable[] => {
		const claims = edition.claimsIn(section);
		return claims.length > 0 ? claims : sentencesOfSection(edition, section);
	});
	const longest = Math.min(limit, Math.max(...bySection.map(({ length }) => length)));
	const rounds = Array.from({ length: longest }, (_, n) => bySection.flatMap((quotables) => quotables[n] ?? []));
	return [...rounds.flat(), ...edition.claimsIn(undefined)].slice(0, limit);
}

/** The first sentences of a section, those of a paragraph that repeats another left out. */
export function sentencesOfSection({ article }: Edition, { paragraphs }: Section): Passage[] {
	const sentences: Passage[] = [];
	for (const number of paragraphs) {
		if (sentences.length >= MOST_SENTENCES) break;
		if (article.paragraphs[number - 1]?.repeats === undefined) sentences.push(...sentencesIn(article, number));
	}
	return sentences.slice(0, MOST_SENTENCES);
}

/** The first sentences that an actor says in a transcript, at most `limit`. */
export function sentencesBySpeaker({ article }: Edition, actorId: string, limit: number): Passage[] {
	const spoken: Passage[] = [];
	for (const [n, { speaker }] of article.paragraphs.entries()) {
		if (spoken.length >= limit) break;
		if (speaker === actorId) spoken.push(...sentencesIn(article, n + 1));
	}
	return spoken.slice(0, limit);
}

/** The first sentences of the first of these paragraphs, as many as have at most `longest` characters, but at least one. */
export function openingPassage(article: Article, [first]: readonly number[], longest: number): Passage | undefined {
	if (first === undefined) return undefined;
	const [from, ...others] = sentencesIn(article, first);
	const to = others.findLast(({ end }) => from !== undefined && end - from.start <= longest);
	return from && (to ? joinSentences(from, to) : from);
}
