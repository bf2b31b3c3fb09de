import { channelMention, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import type { ExaminedPlace } from './examine-places.ts';
import { obstacleText } from './place-words.ts';

/**
 * For each place, what keeps a debate from being held there and how to fix it, or that all is well. Places about which Discord did not
 * answer in time are counted separately, since nothing may be wrong with them. `articles` are what is wrong with the server's own articles.
 */
export function doctorReply(places: readonly ExaminedPlace[], articles: readonly Block[], say: Say): Reply {
	return {
		blocks: [
			{ kind: 'heading', text: say('doctor.title') },
			...summaries(places, say).map((text) => ({ kind: 'text', text }) as const),
			...articles,
			...places.flatMap((one) => placeBlocks(one, say)),
			{ kind: 'note', text: say('doctor.scope') },
		],
		private: true,
	};
}

const isUnseen = ({ place }: ExaminedPlace) => place.kind === 'later';

function summaries(places: readonly ExaminedPlace[], say: Say): Markdown[] {
	const unseen = places.filter(isUnseen).length;
	const ill = places.filter((one) => !isUnseen(one) && obstacleOf(one, say) !== undefined).length;
	if (ill === 0 && unseen === 0) return [say('doctor.well', { count: places.length })];
	return [
		...(ill > 0 ? [say('doctor.ill', { count: ill })] : []),
		...(unseen > 0 ? [say('doctor.unseen', { count: unseen })] : []),
	];
}

function placeBlocks(one: ExaminedPlace, say: Say): Block[] {
	const why = one.reasons.map((reason) => say.plain(`doctor.${reason}`)).join(', ');
	const obstacle = obstacleOf(one, say);
	const mark = isUnseen(one) ? '❔' : obstacle ? '⚠️' : '✅';
	return [
		{ kind: 'divider' },
		{ kind: 'text', text: md`${mark} ${channelMention(one.channel)} (${why})` },
		{ kind: 'text', text: obstacle ?? say('doctor.fine') },
	];
}

function obstacleOf({ channel, place, isForeign }: ExaminedPlace, say: Say): Markdown | undefined {
	return isForeign ? say('place.elsewhere', { channel: channelMention(channel) }) : obstacleText(channel, place, say);
}
