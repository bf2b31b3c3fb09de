import type { Edition } from '../article/model/edition.ts';

const revisions = new WeakMap<Edition['file'], number>();

/** Notes of which revision of a server's own article this is an edition. */
export function noteRevision({ file }: Edition, revision: number): void {
	revisions.set(file, revision);
}

/** The revision of a server's own article that this is an edition of, in any language; undefined for an article of the folder. */
export const revisionOf = ({ file }: Edition): number | undefined => revisions.get(file);
