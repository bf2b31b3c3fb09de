import { defineCommand } from '../src/bot/host/command.ts';
import { actorChoicesReply, actorReply, positionReply } from '../src/bot/positions/actor-view.ts';
import { backgroundReply, issueChoicesReply, issueReply } from '../src/bot/positions/issue-view.ts';
import { allChoicesReply, overviewReply } from '../src/bot/positions/overview-view.ts';
import { findActor, findIssue } from '../src/bot/reading/find-by-name.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { suggestActor, suggestIssue } from '../src/bot/reading/suggest.ts';

/** Who stands where: a picture or a line each. The words that prove it are a press away. */
export default defineCommand({
	name: 'positions',
	about: 'article',
	options: {
		actor: { suggest: suggestActor },
		issue: { suggest: suggestIssue },
		article,
		hide,
		background: { kind: 'flag', pressOnly: true },
		all: { kind: 'flag', pressOnly: true },
		page: { pressOnly: true },
	},

	run({ background, all, page, ...named }, { edition, say }) {
		const actor = named.actor === undefined ? undefined : findActor(edition, named.actor, say);
		const issue = named.issue === undefined ? undefined : findIssue(edition, named.issue, say);
		if (actor && issue) return positionReply(edition, actor, issue, say);
		if (actor) return all ? actorChoicesReply(edition, actor, say) : actorReply(edition, actor, say);
		if (!issue) return all ? allChoicesReply(edition, say) : overviewReply(edition, Number(page ?? 1), say);
		if (background) return backgroundReply(edition, issue, say);
		return all ? issueChoicesReply(edition, issue, say) : issueReply(edition, issue, say);
	},
});
