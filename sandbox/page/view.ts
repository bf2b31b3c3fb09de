import type { Send } from './page-event.ts';
import type { State } from './state.ts';
import type { Words } from './words.ts';
import type { World } from './world.ts';

/** What every view needs: the state, the words of the chosen language, and the function that sends events. */
export type View = {
	readonly state: State;
	readonly world: World;
	readonly words: Words;
	readonly send: Send;
};
