import type { APIMessage } from 'discord-api-types/v10';
import type { Channel, World } from '../world/world.ts';
import { messagesIn } from '../world/world.ts';
import { messagesFor, seesChannel, seesMessage } from './visible-messages.ts';

/** The first message a member sees in a channel, present or to come (also by a change), that passes the test. */
export function awaitMessage(
	world: World,
	channel: Channel,
	user: string,
	test: (message: APIMessage) => boolean,
	ms: number,
): Promise<APIMessage> {
	const present = messagesFor(world, channel, user).find(test);
	if (present) return Promise.resolve(present);
	return new Promise((resolve, reject) => {
		const stop = () => {
			clearTimeout(timer);
			world.listeners.delete(listen);
		};
		const timer = setTimeout(() => {
			stop();
			reject(new Error(`Nothing of the kind came to "${channel.name}" in ${ms} ms`));
		}, ms);
		const listen = ({ channel: where }: { channel?: string | undefined }) => {
			if (where !== channel.id || !seesChannel(world, channel, user)) return;
			const found = [...messagesIn(world, channel.id).values()].find(
				(one) => seesMessage(world, one, user) && test(one),
			);
			if (!found) return;
			stop();
			resolve(found);
		};
		world.listeners.add(listen);
	});
}
