import { DefaultUserAgent, type REST } from 'discord.js';
import { getGlobalDispatcher } from 'undici';

/** Posts JSON and resolves to the status of Discord's answer; undefined when none came. Never throws. */
export type PostAtOnce = (route: string, body: object) => Promise<number | undefined>;

/** How long an answer is waited for, in milliseconds. No interaction can still be answered after that. */
const LONGEST_WAIT = 5000;

/**
 * Posts to the address of a REST client, over the same connections but without its queues. Answers to interactions are exempt from the
 * limits that the queues keep, and waiting in them took a quarter of the time of an answer. The caller must try again by the client when
 * a post fails.
 *
 * It uses undici's `dispatch`, since `request` makes a stream for a body that nobody reads: on loopback a post by `request` took 1.25
 * times as much time and CPU (median of 12 pairs). The handler's shape belongs to undici 6; undici 7 names its methods differently.
 */
export function postAtOnce({ options: { api, version, userAgentAppendix } }: REST): PostAtOnce {
	const { origin, pathname } = new URL(`${api}/v${version}`);
	const headers = {
		'content-type': 'application/json',
		'user-agent': `${DefaultUserAgent} ${userAgentAppendix}`.trim(),
	};
	const always = { origin, method: 'POST', headers, headersTimeout: LONGEST_WAIT, bodyTimeout: LONGEST_WAIT } as const;
	return (route, body) =>
		new Promise((resolve) => {
			let status: number | undefined;
			getGlobalDispatcher().dispatch(
				{ ...always, path: pathname + route, body: JSON.stringify(body) },
				{
					onConnect() {},
					onHeaders(code) {
						status = code;
						return true;
					},
					onData: () => true,
					onComplete: () => resolve(status),
					onError: () => resolve(undefined),
				},
			);
		});
}
