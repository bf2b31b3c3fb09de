import type { ArticleFile, BlockInFile } from '../file/article-file.ts';
import type { Words } from './words.ts';

type BlockObject = Exclude<BlockInFile, string>;
type ItemOf<Field extends 'actors' | 'issues' | 'positions' | 'claims'> = NonNullable<ArticleFile[Field]>[number];

/** A block of the text that is not a heading. */
export type Paragraph = {
	readonly text: string;
	readonly kind: Exclude<NonNullable<BlockObject['kind']>, 'heading'>;
	/** The id of the actor who says it, in a transcript. */
	readonly speaker?: string | undefined;
	/** Of a row: the texts of its cells. */
	readonly cells?: readonly string[] | undefined;
	/** Of a note: the mark by which the text refers to it. */
	readonly mark?: string | undefined;
	/** The number of the paragraph that this one repeats word for word. The claims are on that one. */
	readonly repeats?: number | undefined;
};

type SectionWith<W> = {
	readonly id: string;
	readonly title: W;
	/** The numbers of its paragraphs, in order. Empty only if all its text is in the sections inside it. */
	readonly paragraphs: readonly number[];
	readonly summary?: W | undefined;
	/** The id of the section that it is inside. */
	readonly parent?: string | undefined;
};

type ActorWith<W> = {
	readonly id: string;
	readonly name: W;
	readonly kind: ItemOf<'actors'>['kind'];
	readonly aliases: readonly string[];
	readonly searchNames: readonly string[];
	readonly role?: W | undefined;
	readonly note?: W | undefined;
};

/** Words that a claim quotes: a slice of the text of its paragraph, which has it exactly once. */
export type QuotedPassage = { readonly paragraph: number; readonly quote: string };

type ClaimWith<W> = {
	readonly id: string;
	/** At least one. Several are in the order of the text. */
	readonly passages: readonly QuotedPassage[];
	/** The number of the paragraph where the claim begins; 0 for the headline. */
	readonly paragraph: number;
	/**
	 * All its words in one text, to search in and for the rows of lists. If they leave a gap, `[…]` marks it, so this is no quotation: an
	 * answer shows `passages`.
	 */
	readonly quote: string;
	/** An editor's words for its point, or else its first words in quotation marks. */
	readonly label: W;
	/** The label is its first words, since no editor has given it one. */
	readonly isUnlabelled?: true | undefined;
	/** The ids of the actors who say it. Empty if nobody has recorded who does. */
	readonly holders: readonly string[];
	/** The ids of the actors who report it, each citing the next. Empty if it is no reported speech. */
	readonly reportedBy: readonly string[];
	readonly mode: NonNullable<ItemOf<'claims'>['mode']>;
	readonly kind?: NonNullable<ItemOf<'claims'>['kind']> | undefined;
	readonly about: readonly string[];
	readonly keywords: readonly string[];
	readonly caution?: W | undefined;
	readonly supports: readonly string[];
	readonly attacks: readonly string[];
};

type IssueWith<W> = {
	readonly id: string;
	readonly title: W;
	readonly motion: W;
	readonly background?: W | undefined;
	readonly keywords: readonly string[];
	readonly pro: readonly string[];
	readonly con: readonly string[];
	readonly gap?: { readonly pro?: W | undefined; readonly con?: W | undefined } | undefined;
};

type PositionWith<W> = Omit<ItemOf<'positions'>, 'statement'> & { readonly statement: W };

type ArticleWith<W> = {
	readonly id: string;
	readonly title: string;
	/** The ids of the actors who wrote it. Empty if they are not known. */
	readonly authors: readonly string[];
	readonly source?: NonNullable<ArticleFile['source']> | undefined;
	readonly language: string;
	/** The whole text without its headings. A paragraph's number is its place here, counted from 1. */
	readonly paragraphs: readonly Paragraph[];
	readonly thesis?: W | undefined;
	/** In the order of the text, those inside another directly below it. Never empty: the whole text is one section if nothing divides it. */
	readonly sections: readonly SectionWith<W>[];
	readonly actors: readonly ActorWith<W>[];
	readonly issues: readonly IssueWith<W>[];
	readonly claims: readonly ClaimWith<W>[];
	readonly positions: readonly PositionWith<W>[];
};

/** An article with everything filled in that its file may leave out, and with its editorial words in all their languages. */
export type ArticleInAll = ArticleWith<Words>;

/** An article with its editorial words in one language. Its own title and text are as they were printed. */
export type Article = ArticleWith<string>;
export type Section = Article['sections'][number];
export type Actor = Article['actors'][number];
export type Claim = Article['claims'][number];
export type Issue = Article['issues'][number];
export type Position = Article['positions'][number];
export type Stance = Position['stance'];
