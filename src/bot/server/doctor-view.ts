import { channelMention, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import type { Examined } from './examined.ts';
import { obstacleIn } from './places.ts';

/**
 * Place by place what stands in the way of a debate there, with the way to mend it, or that all is well. A place Discord did not
 * answer about is counted apart: nothing may be wrong with it.
 */
export function doctorReply(places: readonly Examined[], say: Say): Reply {
	return {
		blocks: [
			{ kind: 'heading', text: say('doctor.title') },
			...summaries(places, say).map((text) => ({ kind: 'text', text }) as const),
			...places.flatMap((one) => placeBlocks(one, say)),
			{ kind: 'note', text: say('doctor.scope') },
		],
		private: true,
	};
}

const isUnseen = ({ place }: Examined) => place.kind === 'later';

function summaries(places: readonly Examined[], say: Say): Markdown[] {
	const unseen = places.filter(isUnseen).length;
	const ill = places.filter((one) => !isUnseen(one) && obstacleOf(one, say) !== undefined).length;
	if (ill === 0 && unseen === 0) return [say('doctor.well', { count: places.length })];
	return [
		...(ill > 0 ? [say('doctor.ill', { count: ill })] : []),
		...(unseen > 0 ? [say('doctor.unseen', { count: unseen })] : []),
	];
}

function placeBlocks(one: Examined, say: Say): Block[] {
	const why = one.reasons.map((reason) => say.plain(`doctor.${reason}`)).join(', ');
	const obstacle = obstacleOf(one, say);
	const mark = isUnseen(one) ? '❔' : obstacle ? '⚠️' : '✅';
	return [
		{ kind: 'divider' },
		{ kind: 'text', text: md`${mark} ${channelMention(one.channel)} (${why})` },
		{ kind: 'text', text: obstacle ?? say('doctor.fine') },
	];
}

function obstacleOf({ channel, place, isForeign }: Examined, say: Say): Markdown | undefined {
	return isForeign ? say('place.elsewhere', { channel: channelMention(channel) }) : obstacleIn(channel, place, say);
}
