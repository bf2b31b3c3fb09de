import type { Run } from './noun-phrases.ts';
import type { Token } from './tag-words.ts';
import type { VerbGroup } from './verb-groups.ts';

/** An attribution inside one sentence, as runs of its tokens. */
export type SentenceAttribution = {
	readonly source: Run | undefined;
	readonly cue: Run;
	readonly content: readonly Run[];
	/** Whether several signs agree: "that", a quotation, a subject of its own. */
	readonly isSure: boolean;
	/** False for what somebody wants or is for or against. */
	readonly isStatement: boolean;
};

/** A sentence with its groups of verbs. */
export type TaggedSentence = { readonly tokens: readonly Token[]; readonly groups: readonly VerbGroup[] };
