import type { FoundKind } from '../../locales/attribution-words.ts';

/** A part of one paragraph: `text.slice(start, end)` of the paragraph with this index. */
export type TextSpan = { readonly paragraph: number; readonly start: number; readonly end: number };

/** One paragraph of a text, with the label of its speaker if the text is a transcript. */
export type SpokenParagraph = { readonly text: string; readonly speaker?: string | undefined };

/** What is read for suggestions. */
export type AttributedText = {
	/** The tag of a language, such as `en` or `es-MX`. */
	readonly language: string;
	readonly paragraphs: readonly SpokenParagraph[];
	/** The names of those who wrote it. What nobody else says is theirs. */
	readonly authors?: readonly string[] | undefined;
};

/** Whether the words are the source's own (inside quotation marks), the reporter's, or some of each. */
export type Speech = 'direct' | 'indirect' | 'mixed';

/** Somebody to whom words are attributed: where the text names them, and which found actor that is. Both are missing if nobody is named. */
export type AttributionSource = { readonly span?: TextSpan | undefined; readonly actor?: string | undefined };

/** Who says or wants what, as a program read it. It is a suggestion: only a person may publish it. */
export type Attribution = {
	/** The paragraph of the cue. */
	readonly paragraph: number;
	/** The words that name who says it. A pronoun counts. Undefined for "it was said that …". */
	readonly source: TextSpan | undefined;
	/** The words that show that it is said: "has said", "according to". */
	readonly cue: TextSpan;
	/** What is said, in the order of the text: one or more spans, which may be in several paragraphs. */
	readonly content: readonly TextSpan[];
	readonly speech: Speech;
	/** The id of the found actor that the source is. */
	readonly actor: string | undefined;
	/** Who says it, then who reports that, and so on: "citizens say that protesters say" is protesters, citizens. */
	readonly chain: readonly AttributionSource[];
	/** `statement`: says or thinks that it is so; `stance`: wants it, or is for or against it. */
	readonly kind: 'statement' | 'stance';
	readonly certainty: 'sure' | 'likely';
};

/** A person or a group that a text names. */
export type FoundActor = {
	/** Lower-case words joined by hyphens, unique in the text. */
	readonly id: string;
	/** The fullest name that the text uses, without titles. */
	readonly name: string;
	readonly kind: FoundKind;
	/** What the text calls them, as printed, without repetitions; the name is not among them. */
	readonly aliases: readonly string[];
	/** What people may type to find them, even if the text never uses it. */
	readonly searchNames: readonly string[];
	/** Every place where the text names them, in order; pronouns are not among them. */
	readonly mentions: readonly TextSpan[];
};

/**
 * What a program cannot do in a language: `hidden-subjects`, tell who speaks if only the ending of the verb shows it; `wishes`, find what
 * people want, fear or are for beyond a few verbs; `nested`, find what is attributed inside quotations; `unknown-language`, find who says
 * what at all.
 */
export type AttributionLimit = 'hidden-subjects' | 'wishes' | 'nested' | 'unknown-language';

/** All that was read from one text. Nothing of it is published before a person confirms it. */
export type AttributionDraft = {
	readonly attributions: readonly Attribution[];
	readonly actors: readonly FoundActor[];
	/** Words by which the text leaves open whether something is so. */
	readonly hedges: readonly TextSpan[];
	/** The actor who speaks each paragraph, if the text is a transcript. */
	readonly speakers: readonly (string | undefined)[];
	/** The actor who wrote the text, if a name was given. */
	readonly author: string | undefined;
	readonly limits: readonly AttributionLimit[];
};
