import type { Answerer } from '../../src/discord/doors/answerer.ts';
import { createInFlight } from '../../src/in-flight.ts';

/** Watches what reaches the bot, and whether it answers. */
export type WatchedAnswers = {
	readonly around: (answer: Answerer) => Answerer;
	/** Resolves to whether the bot answers the interaction of this token, as soon as it knows. */
	readonly decided: (token: string) => Promise<boolean>;
	/** Resolves when everything that reached the bot is answered, or after this many milliseconds. */
	readonly idle: (most: number) => Promise<void>;
	/** Interactions that the bot carried out twice, since the last time it was asked. */
	readonly taken: () => string[];
};

/** How many ids are remembered. None is sent again after more than a batch. */
const REMEMBERED_FOR = 2000;

export function watchAnswers(): WatchedAnswers {
	const decisions = new Map<string, PromiseWithResolvers<boolean>>();
	const inFlight = createInFlight();
	const ids = new Set<string>();
	let twice: string[] = [];

	const decisionOn = (token: string) => {
		const made = decisions.get(token) ?? Promise.withResolvers<boolean>();
		decisions.set(token, made);
		return made;
	};
	const note = (id: unknown) => {
		if (typeof id !== 'string') return;
		if (ids.has(id)) twice.push(`interaction ${id} was carried out twice`);
		ids.add(id);
		const [oldest = ''] = ids;
		if (ids.size > REMEMBERED_FOR) ids.delete(oldest);
	};
	return {
		around: (answer) => async (payload, received) => {
			const { id, token }: { id?: unknown; token?: unknown } = Object(payload);
			note(id);
			const made = answer(payload, received);
			inFlight.add(made);
			const answered = await made;
			decisionOn(String(token)).resolve(answered !== undefined);
			return answered;
		},
		async decided(token) {
			const is = await decisionOn(token).promise;
			decisions.delete(token);
			return is;
		},
		idle: inFlight.whenSettled,
		taken() {
			const found = twice;
			twice = [];
			return found;
		},
	};
}
