import type { Locale } from '../../locales/locales.ts';
import type { Actor, Claim, Issue, Position } from '../model/article.ts';
import type { ArticleQuestion } from './reading.ts';

/** What an article has on a question. Nothing in it presents one actor's words, or words about an actor, as that actor's view. */
export type SearchAnswer =
	/** The actor has recorded positions on the issue. `claims` are the actor's own that match the question, without the positions' evidence. */
	| {
			readonly kind: 'position';
			readonly actor: Actor;
			readonly issue: Issue;
			readonly positions: readonly Position[];
			readonly claims: readonly Claim[];
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
	  }
	/** An actor is named, but no issue that the article has: everything that is recorded about the actor. */
	| {
			readonly kind: 'actor';
			readonly actor: Actor;
			/** Whether the answer is `all` that was asked for, claims match `some` of it, or it is `unclear` what was asked. */
			readonly meets: 'all' | 'some' | 'unclear';
			/** If the actor is only mentioned: claims of anyone that match the words. */
			readonly matches: readonly Claim[];
			readonly positions: readonly Position[];
			readonly claimsByActor: readonly Claim[];
			readonly claimsAboutActor: readonly Claim[];
			/** The language of the question; undefined if it shows none but the default one. */
			readonly language?: Locale;
	  }
	/** No actor is asked about: the claims of anyone that match. */
	| { readonly kind: 'claims'; readonly claims: readonly Claim[] }
	/** What is asked about the article itself is in its summary, or in its title, author, date and source. */
	| { readonly kind: 'about-article'; readonly asks: ArticleQuestion }
	/** Who is for an issue and who against it: everybody's position on it, in the order of the record. */
	| { readonly kind: 'issue'; readonly issue: Issue; readonly positions: readonly Position[] }
	/** These names mean nobody the article mentions. `nearest` are claims of anyone about the rest of the question. */
	| { readonly kind: 'nobody'; readonly names: readonly string[]; readonly nearest: readonly Claim[] }
	/** Several are asked about: an answer for each, and in `left` the actors there was no room for. */
	| { readonly kind: 'several'; readonly answers: readonly SearchAnswer[]; readonly left: readonly Actor[] }
	/** Nothing matches. `nearest` shares some words or letters with the question and may be empty. */
	| {
			readonly kind: 'nothing';
			readonly nearest: readonly Claim[];
			/** The language of the question; undefined if it shows none but the default one. */
			readonly language?: Locale;
	  };
