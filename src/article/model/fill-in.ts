import type { ArticleFile, ClaimInFile } from '../file/article-file.ts';
import { type ParagraphInFile, paragraphsIn } from '../file/paragraphs-in.ts';
import type { ArticleInAll, Paragraph, QuotedPassage } from './article.ts';
import { deepFreeze } from './deep-freeze.ts';
import { leavesGap } from './excerpt.ts';
import { sectionsIn } from './sections-in.ts';

/** Shared by all things that have none, since there may be 20,000 claims. */
const NONE: readonly never[] = Object.freeze([]);

/** Fills in everything that an article's file may leave out. The file must have passed every rule. The article is frozen. */
export function fillIn(file: ArticleFile): ArticleInAll {
	const { id, title, authors = NONE, source, language, thesis, actors = NONE, issues = NONE } = file;
	const inFile = paragraphsIn(file);
	const originals = originalsOf(inFile, file.claims ?? NONE);
	return deepFreeze({
		id,
		title,
		authors,
		...(source && { source }),
		language,
		paragraphs: inFile.map((paragraph, n) => paragraphOf(paragraph, originals.get(n + 1))),
		...(thesis !== undefined && { thesis }),
		sections: sectionsIn(file, inFile.length),
		actors: actors.map(({ aliases = NONE, searchNames = NONE, ...actor }) => ({ ...actor, aliases, searchNames })),
		issues: issues.map(({ keywords = NONE, pro = NONE, con = NONE, ...issue }) => ({ ...issue, keywords, pro, con })),
		claims: (file.claims ?? NONE).map((claim) => claimOf(claim, inFile, originals)),
		positions: file.positions ?? NONE,
	});
}

function paragraphOf({ block: _, level: __, ...paragraph }: ParagraphInFile, original: number | undefined): Paragraph {
	return original === undefined ? paragraph : { ...paragraph, repeats: original };
}

/** Shorter texts are not taken for repeats: “No.”, “Aye.” and the line of a form mean something else each time. */
const SHORTEST_REPEAT = 40;

/**
 * For each paragraph that repeats another word for word, the number of that one: the first that has claims, or else the first. Only
 * plain paragraphs repeat others. Two speakers who say the same, or one who says it twice, have both said it.
 */
function originalsOf(
	paragraphs: readonly ParagraphInFile[],
	claims: readonly ClaimInFile[],
): ReadonlyMap<number, number> {
	const numbersByText = new Map<string, number[]>();
	for (const [n, { kind, text, speaker }] of paragraphs.entries()) {
		if (kind !== 'paragraph' || speaker !== undefined || text.length < SHORTEST_REPEAT) continue;
		const numbers = numbersByText.get(text);
		if (numbers) numbers.push(n + 1);
		else numbersByText.set(text, [n + 1]);
	}
	if (numbersByText.size === paragraphs.length) return new Map();
	const originals = new Map<number, number>();
	for (const numbers of numbersByText.values()) {
		if (numbers.length === 1) continue;
		const withClaims = numbers.find((n) => claims.some(({ passages }) => passages.some((p) => p.paragraph === n)));
		const original = withClaims ?? numbers[0] ?? 0;
		for (const number of numbers) if (number !== original) originals.set(number, original);
	}
	return originals;
}

function claimOf(
	claim: ClaimInFile,
	paragraphs: readonly ParagraphInFile[],
	originals: ReadonlyMap<number, number>,
): ArticleInAll['claims'][number] {
	const passages = originals.size === 0 ? claim.passages : claim.passages.map((one) => onOriginal(one, originals));
	const quote = wordsOfAll(passages, paragraphs);
	// One literal with every field gives all claims one shape, which takes less time and memory than leaving fields out.
	return {
		id: claim.id,
		passages,
		paragraph: passages[0]?.paragraph ?? 0,
		quote,
		label: claim.label ?? quotedOpening(quote),
		isUnlabelled: claim.label === undefined ? true : undefined,
		holders: claim.holders ?? NONE,
		reportedBy: claim.reportedBy ?? NONE,
		mode: claim.mode ?? 'asserted',
		kind: claim.kind,
		about: claim.about ?? NONE,
		keywords: claim.keywords ?? NONE,
		caution: claim.caution,
		supports: claim.supports ?? NONE,
		attacks: claim.attacks ?? NONE,
	};
}

function onOriginal(passage: QuotedPassage, originals: ReadonlyMap<number, number>): QuotedPassage {
	const paragraph = originals.get(passage.paragraph);
	return paragraph === undefined ? passage : { ...passage, paragraph };
}

/** The words of all passages in one text. */
function wordsOfAll(passages: readonly QuotedPassage[], paragraphs: readonly { readonly text: string }[]): string {
	return passages.reduce((all, passage, n) => {
		const before = passages[n - 1];
		if (!before) return passage.quote;
		return `${all}${leavesGap(before, passage, paragraphs) ? ' […] ' : ' '}${passage.quote}`;
	}, '');
}

/** How many characters of a claim's words are its label, if an editor gave it none. */
const LONGEST_OPENING = 80;

/** The first words of a quote in quotation marks, cut between two words: what a row shows of words that have no label. */
export function quotedOpening(quote: string): string {
	if (quote.length <= LONGEST_OPENING) return `“${quote}”`;
	const whole = quote.slice(0, LONGEST_OPENING).replace(/\s+\S*$/u, '');
	return `“${whole.isWellFormed() ? whole : whole.slice(0, -1)}…”`;
}
