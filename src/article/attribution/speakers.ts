import { fold } from '../words/fold.ts';
import type { DraftActor } from './actors/find-actors.ts';
import type { SpokenParagraph } from './attribution.ts';

/** The actor of each label: "Ms. ROS-LEHTINEN" and "Mr. GREEN of Wisconsin" are people, whose names the text may have in other letters. */
export function speakersOf(paragraphs: readonly SpokenParagraph[], actors: DraftActor[]): Map<string, DraftActor> {
	const speakers = new Map<string, DraftActor>();
	for (const { speaker } of paragraphs)
		if (speaker !== undefined && !speakers.has(speaker)) speakers.set(speaker, namedActor(speaker, actors));
	return speakers;
}

/** The actor whom a label or a byline names; a new one if the text names nobody so. */
export function namedActor(label: string, actors: DraftActor[]): DraftActor {
	const title = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Sr|Sra|Dra|Lic)\.?|The|El|La)\s+/u.exec(label)?.[0] ?? '';
	const name = label
		.slice(title.length)
		.replace(/[.:]$/, '')
		.replace(/\s+of\s+\p{Lu}.*$/u, '')
		.trim();
	const folded = fold(name);
	const isSame = (actor: DraftActor) =>
		fold(actor.name) === folded || actor.mentions.some(({ text }) => fold(text) === folded);
	const known =
		actors.find((actor) => actor.kind !== 'group' && isSame(actor)) ??
		actors.find(({ kind, name: full }) => kind === 'person' && fold(full).endsWith(` ${folded}`));
	if (known) return known;
	const isPerson =
		title !== '' ? /^\p{Lu}\p{L}+\.?\s$/u.test(title) && !/^(?:The|El|La)\s/.test(title) : /\s/.test(name);
	const actor: DraftActor = {
		id: '',
		name: name || label,
		kind: isPerson ? 'person' : 'other',
		isFemale: /^(?:Ms|Mrs|Miss|Sra|Dra)/.test(title) ? true : undefined,
		titles: new Set(),
		mentions: [],
	};
	actors.push(actor);
	return actor;
}
