import type { Send } from './page-event.ts';
import type { State, World } from './state.ts';
import type { Words } from './words.ts';

/** What every view needs: what is so, in which words to say it, and whom to tell what the member does. */
export type View = {
	readonly state: State;
	readonly world: World;
	readonly words: Words;
	readonly send: Send;
};
