import type { Actor, Article, Claim, Issue, Paragraph, Position, Section } from './article.ts';

/**
 * A verified article with its indexes: everything in it can be looked up by id, and by what it belongs to. Ids that the article
 * does not have are answered with undefined or an empty list.
 */
export type Edition = {
	readonly article: Article;
	readonly claim: (id: string) => Claim | undefined;
	readonly actor: (id: string) => Actor | undefined;
	readonly issue: (id: string) => Issue | undefined;
	readonly section: (id: string) => Section | undefined;
	/** The paragraph of this number, counted from 1. */
	readonly paragraph: (number: number) => Paragraph | undefined;
	/** The section that contains this paragraph. Throws a RangeError if the article has no such paragraph. */
	readonly sectionOf: (paragraph: number) => Section;
	/** The claims of a section, in the order of the text. */
	readonly claimsIn: (section: Section) => readonly Claim[];
	/** The claims that an actor holds, in the order of the text, also if somebody else reports them. */
	readonly claimsOf: (actorId: string) => readonly Claim[];
	/** The claims that name an actor in `about`, in the order of the text. */
	readonly claimsAbout: (actorId: string) => readonly Claim[];
	/** The recorded positions: of one actor, on one issue, of one actor on one issue, or all of them. */
	readonly positionsOf: (of: { actor?: string | undefined; issue?: string | undefined }) => readonly Position[];
	/** The issues that list a claim for either side. */
	readonly issuesOf: (claimId: string) => readonly Issue[];
};

const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
	new Map(things.map((thing) => [thing.id, thing]));

/** Maps each key to the things that have it, in their order. A thing may have several keys. */
function groupsByKey<T, K>(things: readonly T[], keysOf: (thing: T) => readonly K[]): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const thing of things) {
		for (const key of keysOf(thing)) {
			const group = groups.get(key);
			if (group) group.push(thing);
			else groups.set(key, [thing]);
		}
	}
	return groups;
}

/** The claims in the order of the text: by paragraph, then by the position of the quote in it. */
function claimsInTextOrder({ claims, paragraphs }: Article): Claim[] {
	const start = new Map(
		claims.map((claim) => [claim, paragraphs[claim.paragraph - 1]?.text.indexOf(claim.quote) ?? 0]),
	);
	return claims.toSorted((a, b) => a.paragraph - b.paragraph || (start.get(a) ?? 0) - (start.get(b) ?? 0));
}

/** Builds the indexes of an article that has passed every rule. Each lookup afterwards is quick. */
export function makeEdition(article: Article): Edition {
	const claims = byId(article.claims);
	const actors = byId(article.actors);
	const issues = byId(article.issues);
	const sections = byId(article.sections);
	const ordered = claimsInTextOrder(article);
	const sectionByParagraph = new Map(article.sections.flatMap((s) => s.paragraphs.map((n) => [n, s] as const)));
	const claimsBySection = groupsByKey(ordered, (claim) => [sectionByParagraph.get(claim.paragraph)]);
	const claimsByHolder = groupsByKey(ordered, (claim) => [claim.holder]);
	const claimsByTopic = groupsByKey(ordered, (claim) => claim.about ?? []);
	const positionsByActor = groupsByKey(article.positions, ({ actor }) => [actor]);
	const issuesByClaim = groupsByKey(article.issues, (issue) => [...issue.pro, ...issue.con]);

	return Object.freeze({
		article,
		claim: (id) => claims.get(id),
		actor: (id) => actors.get(id),
		issue: (id) => issues.get(id),
		section: (id) => sections.get(id),
		paragraph: (number) => article.paragraphs[number - 1],
		sectionOf: (paragraph) => {
			const section = sectionByParagraph.get(paragraph);
			if (!section) throw new RangeError(`"${article.id}" has no paragraph ${paragraph}`);
			return section;
		},
		claimsIn: (section) => claimsBySection.get(section) ?? [],
		claimsOf: (actorId) => claimsByHolder.get(actorId) ?? [],
		claimsAbout: (actorId) => claimsByTopic.get(actorId) ?? [],
		positionsOf: ({ actor, issue }) => {
			const positions = actor ? (positionsByActor.get(actor) ?? []) : article.positions;
			return issue ? positions.filter((position) => position.issue === issue) : positions;
		},
		issuesOf: (claimId) => issuesByClaim.get(claimId) ?? [],
	} satisfies Edition);
}
