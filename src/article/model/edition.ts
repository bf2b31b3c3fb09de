import type { Actor, Article, ArticleInAll, Claim, Issue, Paragraph, Position, Section } from './article.ts';
import { articleIn, languagesOf } from './article-in.ts';
import { HEADLINE, textOf } from './excerpt.ts';
import { type Languages, shownLanguage } from './words.ts';

/**
 * A verified article with its editorial words in one language, and its indexes: everything in it can be looked up by id, and by what
 * it belongs to. Ids that the article does not have are answered with undefined or an empty list.
 */
export type Edition = {
	readonly article: Article;
	/** The article with the words of all languages. It is the same object in its editions in other languages. */
	readonly file: ArticleInAll;
	/** The language of the editorial words, as a primary subtag such as `es`. */
	readonly language: string;
	readonly languages: Languages;
	/** Whether an editor wrote anything about it: of its own text nothing can be translated. */
	readonly hasNotes: boolean;
	readonly claim: (id: string) => Claim | undefined;
	readonly actor: (id: string) => Actor | undefined;
	readonly issue: (id: string) => Issue | undefined;
	readonly section: (id: string) => Section | undefined;
	/** The paragraph of this number, counted from 1. */
	readonly paragraph: (number: number) => Paragraph | undefined;
	/** The section that contains this paragraph; undefined for the headline. Throws a RangeError if the article has no such paragraph. */
	readonly sectionOf: (paragraph: number) => Section | undefined;
	/** The claims that begin in a section, in the order of the text. With `undefined`: those of the headline, which is in no section. */
	readonly claimsIn: (section: Section | undefined) => readonly Claim[];
	/** The claims that quote words of a paragraph, in the order of the text. */
	readonly claimsAt: (paragraph: number) => readonly Claim[];
	/** The claims that an actor holds, in the order of the text, also if somebody else reports them. */
	readonly claimsOf: (actorId: string) => readonly Claim[];
	/** The claims that name an actor in `about`, in the order of the text. */
	readonly claimsAbout: (actorId: string) => readonly Claim[];
	/** The recorded positions: of one actor, on one issue, of one actor on one issue, or all of them. */
	readonly positionsOf: (of: { actor?: string | undefined; issue?: string | undefined }) => readonly Position[];
	/** The issues that list a claim for either side. */
	readonly issuesOf: (claimId: string) => readonly Issue[];
};

/** Where the things of an article are in its lists. It is the same in every language, so it is built once. */
type Places = ReturnType<typeof makePlaces>;

const placeById = (things: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
	new Map(things.map(({ id }, place) => [id, place]));

/** Maps each key to the places of the things that have it, in the order of `order`. A thing may have several keys. */
function placesByKey<T, K>(
	things: readonly T[],
	keysOf: (thing: T) => readonly K[],
	order: Iterable<number> = things.keys(),
): ReadonlyMap<K, readonly number[]> {
	const groups = new Map<K, number[]>();
	for (const place of order) {
		const thing = things[place];
		for (const key of thing === undefined ? [] : keysOf(thing)) {
			const group = groups.get(key);
			if (group) group.push(place);
			else groups.set(key, [place]);
		}
	}
	return groups;
}

/** The places of the claims in the order of the text: by paragraph, then by the position of the quote in it. */
function claimsInTextOrder(file: ArticleInAll): number[] {
	const { claims } = file;
	const starts = claims.map(
		({ passages: [first] }) => (first && textOf(file, first.paragraph)?.indexOf(first.quote)) ?? 0,
	);
	const paragraphOf = (place: number) => claims[place]?.paragraph ?? 0;
	return [...claims.keys()].sort((a, b) => paragraphOf(a) - paragraphOf(b) || (starts[a] ?? 0) - (starts[b] ?? 0));
}

const hasNotes = ({ thesis, sections, actors, claims, issues, positions }: ArticleInAll): boolean =>
	thesis !== undefined ||
	issues.length + positions.length > 0 ||
	sections.some(({ summary }) => summary !== undefined) ||
	actors.some(({ note, role }) => note !== undefined || role !== undefined) ||
	claims.some(({ isUnlabelled, caution }) => !isUnlabelled || caution !== undefined);

function makePlaces(file: ArticleInAll) {
	const { claims, actors, issues, sections, positions } = file;
	const inTextOrder = claimsInTextOrder(file);
	const sectionOf = new Map(sections.flatMap(({ paragraphs }, place) => paragraphs.map((n) => [n, place] as const)));
	return {
		hasNotes: hasNotes(file),
		claim: placeById(claims),
		actor: placeById(actors),
		issue: placeById(issues),
		section: placeById(sections),
		/** The place of the section by the number of a paragraph. */
		sectionOf,
		claimsIn: placesByKey(claims, ({ paragraph }) => [sections[sectionOf.get(paragraph) ?? -1]?.id], inTextOrder),
		claimsOf: placesByKey(claims, ({ holders }) => holders, inTextOrder),
		claimsAbout: placesByKey(claims, ({ about }) => about, inTextOrder),
		claimsAt: placesByKey(claims, ({ passages }) => [...new Set(passages.map((p) => p.paragraph))], inTextOrder),
		positionsOf: placesByKey(positions, ({ actor }) => [actor]),
		issuesOf: placesByKey(issues, ({ pro, con }) => [...pro, ...con]),
	};
}

/** Makes the edition of an article in a language, by the article's file. Each language's edition is made once. */
const editionMakers = new WeakMap<ArticleInAll, (language: string) => Edition>();

/** Builds the indexes of an article that has passed every rule. Its words are in its own language. Each lookup afterwards is quick. */
export function makeEdition(file: ArticleInAll): Edition {
	const languages = languagesOf(file);
	const places = makePlaces(file);
	const editions = new Map<string, Edition>();
	const editionFor = (wanted: string): Edition => {
		const language = shownLanguage(languages, wanted);
		const edition = editions.get(language) ?? editionOf(file, language, languages, places);
		editions.set(language, edition);
		return edition;
	};
	editionMakers.set(file, editionFor);
	return editionFor(languages.own);
}

/**
 * The same article with its editorial words for someone who reads `language`. Where a translation is missing, the words are in the
 * article's own language and marked with it. An article without any words in that language stays as it is: its `language` says so.
 */
export const editionIn = (edition: Edition, language: string): Edition =>
	editionMakers.get(edition.file)?.(language) ?? edition;

const thingsAt = <T>(things: readonly T[], places: readonly number[] = []): readonly T[] =>
	places.flatMap((place) => things[place] ?? []);

function editionOf(file: ArticleInAll, language: string, languages: Languages, places: Places): Edition {
	const article = articleIn(file, languages, language);
	return Object.freeze({
		article,
		file,
		language,
		languages,
		hasNotes: places.hasNotes,
		claim: (id) => article.claims[places.claim.get(id) ?? -1],
		actor: (id) => article.actors[places.actor.get(id) ?? -1],
		issue: (id) => article.issues[places.issue.get(id) ?? -1],
		section: (id) => article.sections[places.section.get(id) ?? -1],
		paragraph: (number) => article.paragraphs[number - 1],
		sectionOf: (paragraph) => {
			const section = article.sections[places.sectionOf.get(paragraph) ?? -1];
			if (!section && paragraph !== HEADLINE) throw new RangeError(`"${article.id}" has no paragraph ${paragraph}`);
			return section;
		},
		claimsIn: (section) => thingsAt(article.claims, places.claimsIn.get(section?.id)),
		claimsAt: (paragraph) => thingsAt(article.claims, places.claimsAt.get(paragraph)),
		claimsOf: (actorId) => thingsAt(article.claims, places.claimsOf.get(actorId)),
		claimsAbout: (actorId) => thingsAt(article.claims, places.claimsAbout.get(actorId)),
		positionsOf: ({ actor, issue }) => {
			const ofActor = actor ? thingsAt(article.positions, places.positionsOf.get(actor)) : article.positions;
			return issue ? ofActor.filter((position) => position.issue === issue) : ofActor;
		},
		issuesOf: (claimId) => thingsAt(article.issues, places.issuesOf.get(claimId)),
	} satisfies Edition);
}
