import type { Actor, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { inStanceOrder } from '../../article/stances/stance-order.ts';
import {
	allChoicesButton,
	articleButton,
	backgroundButton,
	claimMenu,
	firstChoices,
	hasMoreChoices,
	proofByActorMenu,
} from '../reading/buttons-and-menus.ts';
import { issueSides } from '../reading/stance-lines.ts';
import { md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { linesThatFit } from './lines-that-fit.ts';

/** Who stands where on an issue: names by stance, and menus of the words that prove it and of the claims for and against. */
export function issueReply(edition: Edition, issue: Issue, say: Say): Reply {
	const { motion } = issue;
	const sides = issueSides(edition, issue, say);
	const lead = sides.length > 0 ? say('search.sides', { motion }) : say('search.no-sides', { motion });
	const menus = issueMenus(edition, issue, say);
	const buttons = [
		...(hasMoreChoices(menus) ? [allChoicesButton(edition, 'positions', { issue: issue.id }, say)] : []),
		backgroundButton(edition, issue, say),
		articleButton(edition.article.id, 'positions', say.plain('buttons.all-positions')),
	];
	const end: Block[] = [...firstChoices(menus), { kind: 'buttons', buttons }];
	return { blocks: linesThatFit([{ kind: 'text', text: lead }], sides, end, say) };
}

/** Everybody with a position on an issue and all claims for and against, in menus. For the member alone, since there may be many. */
export function issueChoicesReply(edition: Edition, issue: Issue, say: Say): Reply {
	const lead = say('search.sides', { motion: issue.motion });
	return { blocks: [{ kind: 'text', text: lead }, ...issueMenus(edition, issue, say)], private: true };
}

/** What an issue is about, and what the article lacks for each side. */
export function backgroundReply(edition: Edition, issue: Issue, say: Say): Reply {
	const { title, motion, background, gap } = issue;
	const lacks: Block[] = [
		...(gap?.pro ? [{ kind: 'text', text: say('positions.gap-pro', { gap: gap.pro }) } as const] : []),
		...(gap?.con ? [{ kind: 'text', text: say('positions.gap-con', { gap: gap.con }) } as const] : []),
	];
	return {
		blocks: [
			{ kind: 'heading', text: md`${title}` },
			{ kind: 'text', text: say('positions.motion', { motion }) },
			...(background ? [{ kind: 'text', text: md`${background}` } as const] : []),
			...lacks,
			{ kind: 'note', text: say('positions.background-note') },
			...issueMenus(edition, issue, say),
		],
		private: true,
	};
}

/** Whose words can be shown, in the order of stances, and the claims for each side. A side without claims says so. */
function issueMenus(edition: Edition, issue: Issue, say: Say): Block[] {
	const positions = inStanceOrder(edition.positionsOf({ issue: issue.id }));
	const actors = positions.flatMap(({ actor }): Actor[] => [edition.actor(actor) ?? []].flat());
	const claims = (ids: readonly string[]) => ids.flatMap((id) => edition.claim(id) ?? []);
	const [pro, con] = [claims(issue.pro), claims(issue.con)];
	const none = (key: 'positions.none-pro' | 'positions.none-con'): Block[] => [{ kind: 'note', text: say(key) }];
	return [
		...proofByActorMenu(edition, issue, actors, say),
		...(pro.length > 0 ? claimMenu(edition, pro, say, 'menus.pro') : none('positions.none-pro')),
		...(con.length > 0 ? claimMenu(edition, con, say, 'menus.con') : none('positions.none-con')),
	];
}
