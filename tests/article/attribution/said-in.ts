import type { SpokenParagraph } from '../../../src/article/attribution/attribution.ts';
import { suggestAttributions } from '../../../src/article/attribution/suggest-attributions.ts';

/** What a test looks at: the words of an attribution, and the names of who says it and who reports that. */
type Said = {
	readonly who: string | undefined;
	readonly cue: string;
	readonly what: readonly string[];
	readonly speech: string;
	readonly by: readonly (string | undefined)[];
};

/** Who says what in these paragraphs. Quotation marks at the edges are part of the words. */
export async function saidIn(language: string, ...texts: readonly (string | SpokenParagraph)[]): Promise<Said[]> {
	const paragraphs = texts.map((text) => (typeof text === 'string' ? { text } : text));
	const { attributions, actors } = await suggestAttributions({ language, paragraphs });
	const nameOf = (id: string | undefined) => actors.find((actor) => actor.id === id)?.name;
	const wordsOf = (span: { paragraph: number; start: number; end: number }) =>
		paragraphs[span.paragraph]?.text.slice(span.start, span.end) ?? '';
	return attributions.map(({ source, cue, content, speech, chain }) => ({
		who: source && wordsOf(source),
		cue: wordsOf(cue),
		what: content.map(wordsOf),
		speech,
		by: chain.map(({ actor }) => nameOf(actor)),
	}));
}
