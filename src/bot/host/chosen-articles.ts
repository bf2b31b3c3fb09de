import { lruCache } from '../../lru-cache.ts';
import type { Invocation } from './invocation.ts';

/** How long a choice holds, in milliseconds. Longer, and a member would be answered from an article they have forgotten about. */
const LIFE = 3_600_000;
/** How many choices are kept at most: a hundred bytes each. */
const MOST_CHOICES = 10_000;

/**
 * The article that each member last named or chose in each place, for an hour. It is kept in this process alone: behind several
 * workers, or after a restart, a member may be asked once more.
 */
export type ChosenArticles = {
	readonly choose: (invocation: Invocation, article: string) => void;
	/** Undefined if the member chose none here, or more than an hour ago. */
	readonly chosenBy: (invocation: Invocation) => string | undefined;
};

/** Makes an empty memory of choices. `now` is a clock in milliseconds. */
export function rememberChoices(now = () => performance.now()): ChosenArticles {
	const choices = lruCache<string, { article?: string; until: number }>(MOST_CHOICES);
	// What is made here is kept also where nothing was chosen; it costs no more than a choice.
	const choiceOf = ({ user, channel, guild }: Invocation) =>
		choices.get(`${guild?.id ?? ''}/${channel?.id ?? ''}/${user.id}`, () => ({ until: 0 }));
	return {
		choose(invocation, article) {
			Object.assign(choiceOf(invocation), { article, until: now() + LIFE });
		},
		chosenBy(invocation) {
			const { article, until } = choiceOf(invocation);
			return until > now() ? article : undefined;
		},
	};
}
