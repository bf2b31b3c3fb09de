import { type GivenDurations, pollsOf } from '../../../debate/debate.ts';
import { durationText } from '../../../debate/format/duration.ts';
import { LONGEST_MOTION } from '../../../debate/motion/motion-length.ts';
import { withoutUnseen } from '../../../debate/motion/unseen.ts';
import type { Draft, NewDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import type { Block, Form, FormField, Reply } from '../../reply/reply.ts';
import { formatOf } from '../common/find-debate.ts';
import { type FormFields, formFaults, givenDurations, motionOf, TIMES } from './draft.ts';
import { previewDebate } from './preview-debate.ts';

/** The form that edits a draft's motion and times. After a form with faults it shows what was typed, without invisible characters. */
export function editForm({ id, debate, typed }: Draft, context: Context): Form {
	const { say } = context;
	const { phases } = formatOf(debate, context);
	// A form has no room for the times of eleven turns. They keep those of the format.
	const times = TIMES.flatMap(([name, kind]): FormField[] => {
		const at = phases.findIndex((phase) => phase.kind === kind);
		if (at < 0) return [];
		const planned = debate.durations[at];
		const value = typed ? typed[name] : planned && durationText(planned);
		const hint = say.plain('form.duration-hint');
		return [{ kind: 'text', name, label: say.plain(`form.${kind}`), hint, most: 40, ...(value ? { value } : {}) }];
	});
	const motion = {
		kind: 'text',
		name: 'motion',
		label: say.plain('form.motion'),
		most: LONGEST_MOTION,
		long: true,
	} as const;
	return {
		title: say.plain('form.title'),
		press: { command: 'debate edit', args: { draft: id, typed: true } },
		fields: [{ ...motion, value: withoutUnseen(typed?.motion ?? debate.motion), required: true }, ...times],
	};
}

/**
 * Changes a draft as the form says and shows its preview again. When something typed cannot be used, lists all faults, with a
 * button back to the form as it was sent.
 */
export async function editDraft(draft: Draft, fields: FormFields, context: Context): Promise<Reply> {
	const { store, say } = context;
	const { motion = '', first_vote = '', discussion = '', last_vote = '' } = fields;
	// Saved before anything can refuse it, so that the form always opens with what was typed.
	await store.saveTyped(draft.id, { motion, first_vote, discussion, last_vote });
	const faults = formFaults(fields, say);
	if (faults.length > 0) return formFaultsReply(draft, faults, context);
	const debate = debateWith(draft.debate, motionOf(motion, context), givenDurations(fields, context), context);
	return { ...(await previewDebate(draft.id, debate, context)), replaces: true };
}

/** A draft's debate with another motion and other times. A phase whose field was emptied waits for a moderator. A turn keeps its time. */
function debateWith(
	draft: NewDebate,
	motion: string,
	given: GivenDurations,
	context: Pick<Context, 'formats'>,
): NewDebate {
	const format = formatOf(draft, context);
	const durations = format.phases.map(({ kind }, n) => (kind === 'turn' ? draft.durations[n] : given[kind]));
	return { ...draft, motion, durations, polls: pollsOf(format) };
}

function formFaultsReply({ id: draft }: Draft, faults: readonly Block[], { say }: Context): Reply {
	const button = (label: string, what: string) => ({ label, press: { command: `debate ${what}`, args: { draft } } });
	return {
		blocks: [
			{ kind: 'text', text: say('form.faults') },
			...faults,
			{
				kind: 'buttons',
				buttons: [
					{ ...button(say.plain('buttons.try-again'), 'edit'), primary: true },
					button(say.plain('buttons.to-preview'), 'preview'),
					button(say.plain('buttons.cancel'), 'cancel'),
				],
			},
		],
		private: true,
		replaces: true,
	};
}
