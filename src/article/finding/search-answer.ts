import type { Locale } from '../../locales/locales.ts';
import type { ArticleQuestion, FactQuestion } from '../answer/fact-questions.ts';
import type { AskedSide } from '../answer/sides.ts';
import type { Actor, Claim, Issue, Position } from '../model/article.ts';
import type { PassageHit } from '../search/passages.ts';
import type { KnownReason } from './claims-for-fact.ts';
import type { ShownFact } from './signs-of-answer.ts';

/** Claims in one list of an answer. More are never wanted on a phone. */
export const MOST_CLAIMS = 5;

/**
 * What a recorded position says to a question that asks whether somebody takes a side: `yes`, `no`, only under a condition, or that
 * the article does not say. If the question takes another side for granted: that it is the `other way round`.
 */
export type Verdict = 'yes' | 'no' | 'only-if' | 'unsaid' | 'other-way';

/** An issue with an actor's own position on it, and those of others who agree with it, or disagree. Nobody may do so. */
export type SharedIssue = { readonly issue: Issue; readonly own: Position; readonly others: readonly Position[] };

/** It was asked who is on this side of what was `typed`, and no issue was found on which somebody is. `typed` is empty if it is no whole phrase. */
export type SideNotFound = { readonly side: AskedSide | 'either'; readonly typed: string };

/**
 * Somebody of whom an actor's view is asked, and the actor's positions on issues that have to do with them. `mayBeSaid`: a sentence names
 * both with words that take a side, so it must not be denied that the article says on which side of them the actor is.
 */
export type Toward = { readonly actor: Actor; readonly positions: readonly Position[]; readonly mayBeSaid: boolean };

/**
 * Whether an article mentions something: the text has it (`yes`), or seems to in its own language (`likely`), has it in other words or
 * letters (`instead`), has its words but not together (`apart`), or only editors use the words (`notes`). If nothing has them it is `no`,
 * or `unfound` where the text may have it under another word. What the author is asked for is `author`.
 */
export type WhetherMentioned = 'yes' | 'likely' | 'instead' | 'apart' | 'notes' | 'no' | 'unfound' | 'author';

/** What an article has on a question. Nothing in it presents one actor's words, or words about an actor, as that actor's view. */
export type SearchAnswer =
	/** The actor has recorded positions on the issue. `claims` are the actor's own that match the question, without the positions' evidence. */
	| {
			readonly kind: 'position';
			readonly actor: Actor;
			readonly issue: Issue;
			readonly positions: readonly Position[];
			readonly claims: readonly Claim[];
			/** What the record says to a question that names a side; undefined if it names none. */
			readonly verdict?: Verdict | undefined;
			readonly missing: readonly string[];
	  }
	/** The article records no position of the actor on the issue. What comes nearest, each with its own holder. */
	| {
			readonly kind: 'no-position';
			readonly actor: Actor;
			readonly issue: Issue;
			readonly nearest: {
				readonly claimsByActor: readonly Claim[];
				readonly claimsAboutActor: readonly Claim[];
				readonly othersOnIssue: readonly Position[];
			};
			readonly missing: readonly string[];
	  }
	/** An actor is named, but no issue that the article has: everything that is recorded about the actor. */
	| {
			readonly kind: 'actor';
			readonly actor: Actor;
			/** Whether the answer is `all` that was asked for, claims match `some` of it, or it is `unclear` what was asked. */
			readonly meets: 'all' | 'some' | 'unclear';
			/** What the question is about, as typed. Empty if that is no whole phrase. */
			readonly about: string;
			/** If the actor is only mentioned: claims of anyone that match the words. */
			readonly matches: readonly Claim[];
			readonly positions: readonly Position[];
			readonly claimsByActor: readonly Claim[];
			readonly claimsAboutActor: readonly Claim[];
			/** Claims of others that have the words and are not about the actor. */
			readonly claimsOfOthers: readonly Claim[];
			/** Whether the first claim has all of the words. Otherwise it is only near. */
			readonly isSure: boolean;
			readonly missing: readonly string[];
			readonly unused: readonly string[];
			/** The side that the question takes for granted or asks for. */
			readonly presumes?: AskedSide | undefined;
			/** Somebody in the article of whom the actor's view is asked. */
			readonly toward?: Toward | undefined;
			/** Whether it was asked who the actor is. */
			readonly asksWho?: boolean;
			/** Whether it is asked what the actor said, wants or proposes: their words answer that, and no stance. */
			readonly asksForWords?: boolean;
			/** If it was asked whether they take a side that is not recorded: the recorded position that is nearest to it. */
			readonly nearPosition?: Position | undefined;
			/** If no position of the actor is recorded: those who are kept apart but may be meant together with them, and have positions. */
			readonly relatives: readonly Actor[];
			/** The language of the question; undefined if it shows none but the default one. */
			readonly language?: Locale;
	  }
	/** No actor is asked about: the claims of anyone that match, best first. */
	| {
			readonly kind: 'claims';
			readonly claims: readonly Claim[];
			/** Whether the first claim has all of the words. Otherwise all of them are only near. */
			readonly isSure: boolean;
			/** If the first claim says what is asked about and the next one gives a reason: where that is known from. */
			readonly reason?: KnownReason;
			/** What fact was asked for, if any. Claims with all the words may still not answer that. */
			readonly asks?: FactQuestion | undefined;
			/** The number, date or reason that was asked for and that no claim has. */
			readonly lacks?: ShownFact | undefined;
			/** Whether the first claim has all of the words although it lacks that. */
			readonly hasWords?: boolean;
			/** Whether the first claim shows what was asked for and has most of the words. */
			readonly isNear?: boolean;
			readonly asksSide?: SideNotFound | undefined;
			readonly missing: readonly string[];
			readonly unused: readonly string[];
			/** The language of the question; undefined if it shows none but the default one. */
			readonly language?: Locale;
	  }
	/** The words are in these passages of the text, but in no claim. `nearest` are claims that share some of them. */
	| {
			readonly kind: 'passages';
			readonly passages: readonly PassageHit[];
			/** Whether the passages have all of the words. Otherwise they only have the rarest. */
			readonly isWhole: boolean;
			readonly nearest: readonly Claim[];
			readonly asks?: FactQuestion | undefined;
			readonly asksSide?: SideNotFound | undefined;
			readonly missing: readonly string[];
	  }
	/** Whether the article mentions something. What shows it comes first: `claims`, and `passages` that no claim has. */
	| {
			readonly kind: 'mentioned';
			readonly whether: WhetherMentioned;
			/** What the answer is about, as typed: what was asked for, or of that only what is missing. */
			readonly words: readonly string[];
			/** Where the text has it; 0 is the headline. */
			readonly paragraphs: readonly number[];
			readonly claims: readonly Claim[];
			readonly passages: readonly PassageHit[];
			/** What the text has instead, if it has nearly the same word or a name in full. */
			readonly instead?: string | undefined;
			/** It was asked what the words mean: nothing says whether the text explains them. */
			readonly asksMeaning?: true;
			/** The other words that were asked for, as typed, if these are in the text or the notes. */
			readonly also?: { readonly words: readonly string[]; readonly isInText: boolean } | undefined;
			/** The language of the question. */
			readonly language: Locale;
	  }
	/** What is asked about the article itself is in its summary, or in its title, author, date and source. */
	| { readonly kind: 'about-article'; readonly asks: ArticleQuestion }
	/** Who is for an issue and who against it: everybody's position on it, in the order of the record. */
	| {
			readonly kind: 'issue';
			readonly issue: Issue;
			readonly positions: readonly Position[];
			/** The side that was asked for, if one was. */
			readonly side?: AskedSide | undefined;
			/** Whether it was asked what ought to be done, which is answered by nobody's stance alone. */
			readonly asksAdvice?: boolean | undefined;
			/** If the issue is not what was asked about, but the nearest one on which somebody takes a side: what was not found. */
			readonly isNearTo?: SideNotFound | undefined;
			/** With `isNearTo`: claims that have all words of the question. */
			readonly claims?: readonly Claim[];
			readonly missing: readonly string[];
	  }
	/** Who is on the actor's side, or on the other one, on each issue where the actor takes a side: those with most such actors first. */
	| {
			readonly kind: 'allies';
			readonly actor: Actor;
			readonly agrees: boolean;
			readonly shared: readonly SharedIssue[];
			/** The actor's own positions, on all issues. */
			readonly positions: readonly Position[];
	  }
	/** These names mean nobody the article mentions. The rest of the question is about `issue`, or claims of anyone are `nearest` to it. */
	| {
			readonly kind: 'nobody';
			readonly names: readonly string[];
			readonly issue?: Issue;
			readonly nearest: readonly Claim[];
			/** Actors of the article who share a word or an office with one of the names, and may have been meant. */
			readonly near: readonly Actor[];
	  }
	/** Several are asked about: an answer for each, and in `left` the actors there was no room for. */
	| { readonly kind: 'several'; readonly answers: readonly SearchAnswer[]; readonly left: readonly Actor[] }
	/** Nothing matches. `nearest` shares some words or letters with the question and may be empty. */
	| {
			readonly kind: 'nothing';
			readonly nearest: readonly Claim[];
			/** If nothing is near: claims that have the names of the question, and none of its other words. */
			readonly besides?: readonly Claim[];
			/** The words, as typed, that were looked for. Empty if there was nothing to look for. */
			readonly words: readonly string[];
			/** What fact was asked for, if any. */
			readonly asks?: FactQuestion | undefined;
			readonly lacks?: ShownFact | undefined;
			readonly asksSide?: SideNotFound | undefined;
			readonly missing: readonly string[];
			/** The language of the question; undefined if it shows none but the default one. */
			readonly language?: Locale;
	  };

// In all of them, `missing` are the telling words of the question, as typed, that the article has nowhere: not in its text, nor
// in what editors recorded. `unused` are those by which the first claim was found though the text doesn't use them: only editors do.
