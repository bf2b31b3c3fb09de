import type { Issue } from '../../../article/model/article.ts';
import type { Edition } from '../../../article/model/edition.ts';
import { type BalanceWarning, balanceOf, longerSide } from '../../../debate/balance.ts';
import type { SideClaims } from '../../../debate/fair-quotes.ts';
import { type MotionWarning, motionWarnings } from '../../../debate/motion/motion-lint.ts';
import { issueMotions } from '../../../debate/motion-wordings.ts';
import type { NewDebate, StoredDebate } from '../../../store/records.ts';
import { type Markdown, md, threadLink } from '../../reply/markdown.ts';
import type { Say } from '../../reply/say.ts';

/** A debate to be opened, and what is known about it. */
export type DebateToCheck = {
	readonly debate: NewDebate;
	readonly edition: Edition | undefined;
	/** The quotations of its post. */
	readonly quotes: SideClaims;
	/** An open debate on the same motion. */
	readonly duplicate: StoredDebate | undefined;
	/** Discord did not say in time what the bot may do in the channel. */
	readonly unseen: boolean;
	readonly say: Say;
};

/** What a moderator may want to change before posting: the motion's wording, a side without claims, a debate that is already open. */
export function warningsOf({ debate, edition, quotes, duplicate, unseen, say }: DebateToCheck): Markdown[] {
	const issue = debate.issue === undefined ? undefined : edition?.issue(debate.issue);
	return [
		...(unseen ? [say('warning.unseen')] : []),
		...(duplicate ? [duplicateText(duplicate, say)] : []),
		...motionWarnings(debate.motion).map((warning) => motionText(warning, say)),
		...(issue && !issueMotions(issue.id, edition).includes(debate.motion)
			? [say('warning.reworded', { motion: issue.motion })]
			: []),
		...(issue && edition ? balanceTexts(issue, edition, quotes, say) : []),
		...(issue ? [] : [say('warning.no-issue')]),
	];
}

function duplicateText({ guild, thread }: StoredDebate, say: Say): Markdown {
	const link = thread === undefined ? md`…` : threadLink(guild, thread);
	return say('warning.twin', { link });
}

function motionText(warning: MotionWarning, say: Say): Markdown {
	switch (warning.kind) {
		case 'two-ideas':
		case 'loaded':
		case 'negative':
			return say(`warning.${warning.kind}`, { words: warning.words });
		case 'too-long':
			return say('warning.too-long', { length: warning.length, most: warning.most });
		case 'question':
		case 'no-statement':
			return say(`warning.${warning.kind}`);
		default:
			return warning satisfies never;
	}
}

function balanceTexts(issue: Issue, edition: Edition, quotes: SideClaims, say: Say): Markdown[] {
	const { warnings, ...sides } = balanceOf(issue, edition.claim);
	// Only the quotations that are posted count, not how long all claims of a side are together.
	const others = warnings.filter(({ kind }) => kind !== 'longer').map((warning) => balanceText(warning, sides, say));
	const longer = longerSide(quotes);
	return [...others, ...(longer ? [say('warning.longer', { side: say.plain(`choice.${longer}`) })] : [])];
}

type Sides = Readonly<Record<'for' | 'against', { readonly claims: number }>>;

function balanceText(warning: BalanceWarning, sides: Sides, say: Say): Markdown {
	const side = say.plain(`choice.${warning.side}`);
	const other = sides[warning.side === 'for' ? 'against' : 'for'].claims;
	switch (warning.kind) {
		case 'more-claims':
			return say('warning.more-claims', { side, own: sides[warning.side].claims, other });
		case 'gap':
		case 'no-claims':
		case 'longer':
			return say(`warning.${warning.kind}`, { side });
		default:
			return warning satisfies never;
	}
}
