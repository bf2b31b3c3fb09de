import type { Snapshot } from '../protocol.ts';

/** What the acting member can see: the last snapshot, with all that was told since worked into it. */
export type World = Omit<Snapshot, 'type'>;
