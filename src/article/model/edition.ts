import type { Actor, Article, Claim, Issue, Paragraph, Position, Section } from './article.ts';

/** One trustworthy article made ready to answer: everything in it by id, and what belongs to what. */
export type Edition = {
	readonly article: Article;
	readonly claim: (id: string) => Claim | undefined;
	readonly actor: (id: string) => Actor | undefined;
	readonly issue: (id: string) => Issue | undefined;
	readonly section: (id: string) => Section | undefined;
	/** The paragraph of this number, counted from 1. */
	readonly paragraph: (number: number) => Paragraph | undefined;
	/** The one section this paragraph is in. Throws a RangeError when the article has no such paragraph. */
	readonly sectionOf: (paragraph: number) => Section;
	/** The claims of a section, in the order of the article. */
	readonly claimsIn: (section: Section) => readonly Claim[];
	/** The claims an actor holds, whoever tells us. */
	readonly claimsOf: (actorId: string) => readonly Claim[];
	/** The claims marked as being about an actor, whoever holds them. */
	readonly claimsAbout: (actorId: string) => readonly Claim[];
	/** The recorded positions, all or those of one actor, on one issue, or both. */
	readonly positionsOf: (of: { actor?: string | undefined; issue?: string | undefined }) => readonly Position[];
	/** The issues a claim is listed under, for either side. */
	readonly issuesOf: (claimId: string) => readonly Issue[];
};

const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
	new Map(things.map((thing) => [thing.id, thing]));

/** The things under each of their keys, in order. */
function grouped<T, K>(things: readonly T[], keysOf: (thing: T) => readonly K[]): Map<K, T[]> {
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

/** The claims as the article makes them: by paragraph, then by where the quote stands in it. */
function inReadingOrder({ claims, paragraphs }: Article): Claim[] {
	const start = new Map(
		claims.map((claim) => [claim, paragraphs[claim.paragraph - 1]?.text.indexOf(claim.quote) ?? 0]),
	);
	return claims.toSorted((a, b) => a.paragraph - b.paragraph || (start.get(a) ?? 0) - (start.get(b) ?? 0));
}

/** Makes an article that kept every rule ready to answer; each question afterwards is a lookup. */
export function makeEdition(article: Article): Edition {
	const claims = byId(article.claims);
	const actors = byId(article.actors);
	const issues = byId(article.issues);
	const sections = byId(article.sections);
	const ordered = inReadingOrder(article);
	const sectionByParagraph = new Map(article.sections.flatMap((s) => s.paragraphs.map((n) => [n, s] as const)));
	const inSection = grouped(ordered, (claim) => [sectionByParagraph.get(claim.paragraph)]);
	const held = grouped(ordered, (claim) => [claim.holder]);
	const about = grouped(ordered, (claim) => claim.about ?? []);
	const positionsOfActor = grouped(article.positions, ({ actor }) => [actor]);
	const issuesOfClaim = grouped(article.issues, (issue) => [...issue.pro, ...issue.con]);

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
		claimsIn: (section) => inSection.get(section) ?? [],
		claimsOf: (actorId) => held.get(actorId) ?? [],
		claimsAbout: (actorId) => about.get(actorId) ?? [],
		positionsOf: ({ actor, issue }) => {
			const positions = actor ? (positionsOfActor.get(actor) ?? []) : article.positions;
			return issue ? positions.filter((position) => position.issue === issue) : positions;
		},
		issuesOf: (claimId) => issuesOfClaim.get(claimId) ?? [],
	} satisfies Edition);
}
