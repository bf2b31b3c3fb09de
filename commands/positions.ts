import { defineCommand } from '../src/bot/host/command.ts';
import { actorNamed, issueNamed } from '../src/bot/reading/named.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { actorReply, allPositionsReply, issueReply, positionReply } from '../src/bot/reading/positions-view.ts';
import { suggestActor, suggestIssue } from '../src/bot/reading/suggest.ts';

/** Who stands where: each actor's stance, with the words that prove it. */
export default defineCommand({
	name: 'positions',
	about: 'article',
	options: { actor: { suggest: suggestActor }, issue: { suggest: suggestIssue }, article, hide },

	run(named, { edition, say }) {
		const actor = named.actor === undefined ? undefined : actorNamed(edition, named.actor, say);
		const issue = named.issue === undefined ? undefined : issueNamed(edition, named.issue, say);
		if (actor && issue) return positionReply(edition, actor, issue, say);
		if (actor) return actorReply(edition, actor, say);
		return issue ? issueReply(edition, issue, say) : allPositionsReply(edition, say);
	},
});
