import type { Send } from './page-event.ts';
import type { State } from './state.ts';
import type { Words } from './words.ts';
import type { World } from './world.ts';

/** What every view needs: what is so, in which words to say it, and whom to tell what the member does. */
export type View = {
	readonly state: State;
	readonly world: World;
	readonly words: Words;
	readonly send: Send;
};
