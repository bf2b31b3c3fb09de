import { defineCommand } from '../src/bot/host/command.ts';
import { findActor, findIssue } from '../src/bot/reading/find-by-name.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { actorReply, allPositionsReply, issueReply, positionReply } from '../src/bot/reading/positions-view.ts';
import { suggestActor, suggestIssue } from '../src/bot/reading/suggest.ts';

/** Who stands where: each actor's stance, with the words that prove it. */
export default defineCommand({
	name: 'positions',
	about: 'article',
	options: { actor: { suggest: suggestActor }, issue: { suggest: suggestIssue }, article, hide },

	run(named, { edition, say }) {
		const actor = named.actor === undefined ? undefined : findActor(edition, named.actor, say);
		const issue = named.issue === undefined ? undefined : findIssue(edition, named.issue, say);
		if (actor && issue) return positionReply(edition, actor, issue, say);
		if (actor) return actorReply(edition, actor, say);
		return issue ? issueReply(edition, issue, say) : allPositionsReply(edition, say);
	},
});
