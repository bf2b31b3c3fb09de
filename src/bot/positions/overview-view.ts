import type { Actor, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import {
	actorMenu,
	allChoicesButton,
	articleButton,
	firstChoices,
	hasMoreChoices,
	issueMenu,
} from '../reading/buttons-and-menus.ts';
import { issueSides } from '../reading/stance-lines.ts';
import { joinMarkdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { linesThatFit } from './lines-that-fit.ts';

/** Who stands where on every issue: a picture, and menus that lead to the words that prove it. */
export async function overviewReply(edition: Edition, say: Say): Promise<Reply> {
	const { issues } = withPositions(edition);
	const summary = articleButton(edition.article.id, 'summary', say.plain('buttons.summary'));
	if (issues.length === 0) {
		const text = say('positions.nowhere', { title: edition.article.title });
		return {
			blocks: [
				{ kind: 'text', text },
				{ kind: 'buttons', buttons: [summary] },
			],
		};
	}
	const menus = overviewMenus(edition, say);
	const buttons = [...(hasMoreChoices(menus) ? [allChoicesButton(edition, 'positions', {}, say)] : []), summary];
	const heading: Block = { kind: 'text', text: say('positions.all') };
	const end: Block[] = [...firstChoices(menus), { kind: 'buttons', buttons }];
	const lines = issues.map((issue) => joinMarkdown([md`**${issue.title}**`, ...issueSides(edition, issue, say)], '\n'));
	return { blocks: linesThatFit([heading], lines, end, say) };
}

/** Every issue and everybody with a position, in menus. For the member alone, since there may be many. */
export function allChoicesReply(edition: Edition, say: Say): Reply {
	return { blocks: [{ kind: 'text', text: say('positions.all') }, ...overviewMenus(edition, say)], private: true };
}

function overviewMenus(edition: Edition, say: Say): Block[] {
	const { issues, actors } = withPositions(edition);
	return [...issueMenu(edition, issues, say), ...actorMenu(edition, actors, say)];
}

/** The issues on which somebody takes a position, and who takes any, in the order of the article. */
function withPositions(edition: Edition): { issues: Issue[]; actors: Actor[] } {
	const { issues, actors } = edition.article;
	return {
		issues: issues.filter(({ id }) => edition.positionsOf({ issue: id }).length > 0),
		actors: actors.filter(({ id }) => edition.positionsOf({ actor: id }).length > 0),
	};
}
