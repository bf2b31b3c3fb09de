import type { AttributionWords } from '../../locales/attribution-words.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { AttributedText, AttributionDraft, TextSpan } from './attribution.ts';
import { type HolderSuggestions, suggestHolders } from './suggest-holders.ts';
import { attributionWordsFor } from './words-of.ts';

/** A passage that says what ought to be done, from which a motion may be made, and who may say it. */
export type LikelyMotion = { readonly passage: TextSpan; readonly holders: HolderSuggestions };

const SHORTEST = 4;
const LONGEST = 60;

/** Sentences, and what is attributed inside them, that say what ought to be done; those of named people first. */
export function likelyMotions(text: AttributedText, draft: AttributionDraft): LikelyMotion[] {
	const words = attributionWordsFor(text.language);
	const found = text.paragraphs.flatMap(({ text: printed }, paragraph) =>
		sentencesOf(printed, text.language).flatMap((sentence) => {
			const whole = trimmed(printed, { paragraph, ...sentence });
			const said = draft.attributions
				.flatMap(({ content }) => content)
				.filter((span) => span.paragraph === paragraph && span.start >= whole.start && span.end <= whole.end)
				.toSorted((one, other) => one.end - one.start - (other.end - other.start))
				.find((span) => isProposal(printed, span, words));
			const passage = said ?? whole;
			return isProposal(printed, passage, words) ? [{ passage, holders: suggestHolders(draft, [passage]) }] : [];
		}),
	);
	const isNamed = ({ holders }: LikelyMotion) => holders.first.holder !== 'author';
	return found.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
}

function isProposal(text: string, { start, end }: TextSpan, { ought, noProposal }: AttributionWords): boolean {
	const words = text.slice(start, end);
	const count = words.trim().split(/\s+/).length;
	return count >= SHORTEST && count <= LONGEST && ought.test(words) && !noProposal.test(words);
}

function trimmed(text: string, { paragraph, start, end }: TextSpan): TextSpan {
	const words = text.slice(start, end);
	return { paragraph, start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
