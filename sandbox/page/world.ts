import type { Snapshot } from '../protocol.ts';

/** What the acting member can see: the last snapshot with every later event applied to it. */
export type World = Omit<Snapshot, 'type'>;
