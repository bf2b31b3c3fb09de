import { usableEditionOf } from '../src/bot/debates/common/debate-edition.ts';
import { debateByNumber, findDebate, formatOf, refuseWithOpenDebates } from '../src/bot/debates/common/find-debate.ts';
import { troubleOf } from '../src/bot/debates/common/trouble.ts';
import { unannouncedEnd } from '../src/bot/debates/ending/end-announcement.ts';
import { exportListReply, exportReply } from '../src/bot/debates/ending/export-debate.ts';
import { confirmDraft } from '../src/bot/debates/opening/confirm-draft.ts';
import { debateOf } from '../src/bot/debates/opening/draft.ts';
import { editDraft, editForm } from '../src/bot/debates/opening/edit-draft.ts';
import { withOwnDraft } from '../src/bot/debates/opening/own-draft.ts';
import { cancelDraft, previewDebate } from '../src/bot/debates/opening/preview-debate.ts';
import { suggestDuration, suggestFormat } from '../src/bot/debates/opening/suggest.ts';
import { statusReply } from '../src/bot/debates/running/status-view.ts';
import { closeDebate, moveOn } from '../src/bot/debates/running/take-step.ts';
import { debateHere } from '../src/bot/host/article-in-use.ts';
import { defineCommand, defineGroup } from '../src/bot/host/command.ts';
import { article, hide } from '../src/bot/reading/options.ts';
import { suggestIssue } from '../src/bot/reading/suggest.ts';

const moderators = { who: 'moderators', inServers: true } as const;
const fromButton = { pressOnly: true } as const;
/** Buttons carry a debate's number, and the phase they were shown in. A typed command means the debate of its thread. */
const asked = { debate: fromButton, from: fromButton } as const;

const open = defineCommand({
	name: 'open',
	...moderators,
	options: {
		issue: { suggest: suggestIssue },
		motion: {},
		format: { suggest: suggestFormat },
		channel: { kind: 'channel' },
		first_vote: { suggest: suggestDuration },
		discussion: { suggest: suggestDuration },
		last_vote: { suggest: suggestDuration },
		article,
	},

	async run(wishes, context) {
		return previewDebate(context.invocation.id, await debateOf(wishes, context), context);
	},
});

const confirm = defineCommand({
	name: 'confirm',
	...moderators,
	pressOnly: true,
	options: { draft: { ...fromButton, required: true } },

	run({ draft }, context) {
		return withOwnDraft(draft, context, (own) => confirmDraft(own, context));
	},
});

const edit = defineCommand({
	name: 'edit',
	...moderators,
	pressOnly: true,
	options: {
		draft: { ...fromButton, required: true },
		typed: { ...fromButton, kind: 'flag' },
		motion: fromButton,
		first_vote: fromButton,
		discussion: fromButton,
		last_vote: fromButton,
	},

	run({ draft, typed, ...fields }, context) {
		return withOwnDraft(draft, context, (own) => (typed ? editDraft(own, fields, context) : editForm(own, context)));
	},
});

const preview = defineCommand({
	name: 'preview',
	...moderators,
	pressOnly: true,
	options: { draft: { ...fromButton, required: true } },

	run({ draft }, context) {
		return withOwnDraft(draft, context, async ({ id, debate }) => ({
			...(await previewDebate(id, debate, context)),
			replaces: true,
		}));
	},
});

const cancel = defineCommand({
	name: 'cancel',
	...moderators,
	pressOnly: true,
	options: { draft: { ...fromButton, required: true } },

	run({ draft }, context) {
		return withOwnDraft(draft, context, ({ id }) => cancelDraft(id, context));
	},
});

const status = defineCommand({
	name: 'status',
	inServers: true,
	reads: true,
	options: { hide, debate: fromButton },

	async run({ debate: number }, context) {
		const debate = (await findDebate(number, context)) ?? (await refuseWithOpenDebates(context));
		const { store, say } = context;
		const [quotes, turnout, trouble, end] = await Promise.all([
			store.quotesIn(debate.id),
			store.turnout(debate.id),
			troubleOf(debate, context),
			unannouncedEnd(debate, context),
		]);
		const edition = await usableEditionOf(debate, context, say.locale);
		return statusReply({ debate, format: formatOf(debate, context), edition, quotes, turnout, trouble, end, say });
	},
});

const next = defineCommand({
	name: 'next',
	...moderators,
	options: asked,

	run(which, context) {
		return moveOn(which, context);
	},
});

const close = defineCommand({
	name: 'close',
	...moderators,
	options: asked,

	run(which, context) {
		return closeDebate(which, context);
	},
});

const exporting = defineCommand({
	name: 'export',
	...moderators,
	reads: true,
	options: { debate: fromButton },

	async run({ debate: number }, context) {
		const debate = number === undefined ? await debateHere(context) : await debateByNumber(number, context);
		return debate ? exportReply(debate, context) : exportListReply(context);
	},
});

/** Debates in threads: opens them from an issue or a motion, moves them on, and closes them with a result that nobody can dispute. */
export default defineGroup('debate', [open, status, next, close, exporting, preview, confirm, edit, cancel]);
