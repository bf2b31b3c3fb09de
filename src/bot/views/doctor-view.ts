import type { Examined } from '../examined.ts';
import { md } from '../markdown.ts';
import { mention, obstacleIn } from '../places.ts';
import type { Block, Reply } from '../reply.ts';
import type { Say } from '../say.ts';

/** Place by place what stands in the way of a debate there, with the way to mend it, or that all is well. */
export function doctorReply(places: readonly Examined[], say: Say): Reply {
	const ill = places.filter(({ channel, place }) => obstacleIn(channel, place, say) !== undefined);
	return {
		blocks: [
			{ kind: 'heading', text: say('doctor.title') },
			{
				kind: 'text',
				text:
					ill.length === 0 ? say('doctor.well', { count: places.length }) : say('doctor.ill', { count: ill.length }),
			},
			...places.flatMap((one) => placeBlocks(one, say)),
			{ kind: 'note', text: say('doctor.scope') },
		],
		private: true,
	};
}

function placeBlocks({ channel, reasons, place }: Examined, say: Say): Block[] {
	const why = reasons.map((reason) => say.plain(`doctor.${reason}`)).join(', ');
	const obstacle = obstacleIn(channel, place, say);
	const mark = obstacle ? '⚠️' : '✅';
	return [
		{ kind: 'divider' },
		{ kind: 'text', text: md`${mark} ${mention(channel)} (${why})` },
		{ kind: 'text', text: obstacle ?? say('doctor.fine') },
	];
}
