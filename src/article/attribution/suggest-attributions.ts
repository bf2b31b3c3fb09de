import { findLocale, type Locale } from '../../locales/locales.ts';
import { type DraftActor, findActors, finishActors } from './actors/find-actors.ts';
import type {
	AttributedText,
	Attribution,
	AttributionDraft,
	AttributionSource,
	Speech,
	TextSpan,
} from './attribution.ts';
import { readEnglishParagraph } from './english/read-english-paragraph.ts';
import { loadTagger } from './english/tag-words.ts';
import { findHedges } from './hedges.ts';
import type { ReadParagraph } from './paragraph-reading.ts';
import { readTogether, type WholeAttribution } from './read-together.ts';
import { type Resolved, resolveSources } from './resolve-sources.ts';
import { readSpanishParagraph } from './spanish/read-spanish-paragraph.ts';

/**
 * Who says what in a text, and who is named in it. These are suggestions of a program, for a person to confirm. The thread is blocked while
 * it reads, for about a second per 20,000 words; `attributionsOf` reads long texts in a thread of their own.
 */
export async function suggestAttributions(text: AttributedText): Promise<AttributionDraft> {
	const texts = text.paragraphs.map((paragraph) => paragraph.text);
	const { read, limits } = await readerFor(text.language);
	const paragraphs = texts.map(read);
	const whole = readTogether(paragraphs, texts);
	const saying = byParagraphOfContent(whole);
	const resolved = resolveSources(
		text.paragraphs,
		whole,
		findActors(text.paragraphs, text.language),
		text.authors ?? [],
		text.language,
	);
	const sources = new Set<DraftActor>([
		...resolved.actorOf.values(),
		...resolved.speakers.values(),
		...(resolved.author ? [resolved.author] : []),
	]);
	return {
		attributions: whole.map((one) => finished(one, saying.get(one.paragraph) ?? [], paragraphs, text, resolved)),
		actors: finishActors(resolved.actors, (actor) => sources.has(actor)),
		hedges: findHedges(texts, text.language),
		speakers: text.paragraphs.map(({ speaker }) =>
			speaker === undefined ? undefined : resolved.speakers.get(speaker)?.id,
		),
		author: resolved.author?.id,
		limits,
	};
}

/** The attributions that have something said in each paragraph. */
function byParagraphOfContent(all: readonly WholeAttribution[]): Map<number, WholeAttribution[]> {
	const saying = new Map<number, WholeAttribution[]>();
	for (const one of all) {
		for (const paragraph of new Set(one.content.map((span) => span.paragraph))) {
			const known = saying.get(paragraph);
			if (known) known.push(one);
			else saying.set(paragraph, [one]);
		}
	}
	return saying;
}

/** Reads one paragraph. */
type ParagraphReader = (text: string) => ReadParagraph;
type Reading = { readonly read: ParagraphReader; readonly limits: AttributionDraft['limits'] };

/** How each language is read. One that has no reader yet has no attributions, and says so. */
const READERS: Readonly<Partial<Record<Locale, (language: string) => Promise<Reading>>>> = {
	async en(language) {
		const tag = await loadTagger();
		return { read: (text) => readEnglishParagraph(text, language, tag), limits: [] };
	},
	async es(language) {
		return { read: (text) => readSpanishParagraph(text, language), limits: ['hidden-subjects', 'wishes', 'nested'] };
	},
};

async function readerFor(language: string): Promise<Reading> {
	const locale = findLocale(language.split('-')[0]);
	const reader = locale && READERS[locale];
	if (reader) return reader(language);
	return {
		read: () => ({ attributions: [], loose: [], quotations: [], lead: undefined }),
		limits: ['unknown-language'],
	};
}

function finished(
	one: WholeAttribution,
	all: readonly WholeAttribution[],
	paragraphs: readonly ReadParagraph[],
	text: AttributedText,
	resolved: Resolved,
): Attribution {
	const own: AttributionSource = { span: one.source, actor: resolved.actorOf.get(one)?.id };
	const around = all.filter(
		(other) =>
			other !== one &&
			other.content.some((span) => covers(span, one.cue)) &&
			!other.content.some((span) => covers(span, other.cue)),
	);
	const reporters = around
		.toSorted((a, b) => sizeOf(a) - sizeOf(b))
		.map((other) => ({ span: other.source, actor: resolved.actorOf.get(other)?.id }));
	const speaker = resolved.speakers.get(text.paragraphs[one.paragraph]?.speaker ?? '')?.id;
	const chain = [own, ...reporters, ...(speaker === undefined ? [] : [{ actor: speaker }])];
	return {
		paragraph: one.paragraph,
		source: one.source,
		cue: one.cue,
		content: one.content,
		speech: speechOf(one.content, paragraphs),
		actor: own.actor,
		chain: chain.filter((link, at) => at === 0 || link.actor === undefined || link.actor !== chain[at - 1]?.actor),
		kind: one.isStatement ? 'statement' : 'stance',
		certainty: one.isSure && own.actor !== undefined ? 'sure' : 'likely',
	};
}

const covers = (outer: TextSpan, inner: TextSpan) =>
	outer.paragraph === inner.paragraph && outer.start <= inner.start && inner.end <= outer.end;
const sizeOf = ({ content }: WholeAttribution) => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** Direct if all of it is inside quotation marks, indirect if none is. */
function speechOf(content: readonly TextSpan[], paragraphs: readonly ReadParagraph[]): Speech {
	const kinds = content.map((span): Speech => {
		const quotations = paragraphs[span.paragraph]?.quotations ?? [];
		if (quotations.some(({ start, end }) => start <= span.start && span.end <= end)) return 'direct';
		return quotations.some(({ start, end }) => start < span.end && span.start < end) ? 'mixed' : 'indirect';
	});
	const [first = 'indirect'] = kinds;
	return kinds.every((kind) => kind === first) ? first : 'mixed';
}
