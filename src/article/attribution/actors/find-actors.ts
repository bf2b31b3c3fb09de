import type { FoundKind } from '../../../locales/attribution-words.ts';
import { fold } from '../../words/fold.ts';
import type { FoundActor, SpokenParagraph, TextSpan } from '../attribution.ts';
import { type ActorLexicon, actorLexicon } from './actor-lexicon.ts';
import { findGroups } from './find-groups.ts';
import { findNames, wordPlaces } from './find-names.ts';

/** Somebody while names are still being joined. */
export type DraftActor = {
	id: string;
	name: string;
	kind: FoundKind;
	isFemale: boolean | undefined;
	readonly titles: Set<string>;
	readonly mentions: (TextSpan & { readonly text: string })[];
};

type Place = {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly titles: readonly string[];
	readonly kind: FoundKind;
	readonly key: string;
};

/** Everybody whom a text names, with surnames and acronyms joined to their owners. */
export function findActors(paragraphs: readonly SpokenParagraph[], language: string): DraftActor[] {
	const lexicon = actorLexicon(language);
	const read = paragraphs.map(({ text }) => ({ text, words: wordPlaces(text) }));
	const inside = new Set(
		read.flatMap(({ words }) =>
			words.filter(({ isCapital, isFirst }) => isCapital && !isFirst).map(({ text }) => text),
		),
	);
	const small = new Set(
		read.flatMap(({ words }) => words.filter(({ isCapital }) => !isCapital).map(({ lower }) => lower)),
	);
	const actors = new Map<string, DraftActor>();
	for (const [paragraph, { text, words }] of read.entries()) {
		const groups = findGroups(text, words, lexicon).map((group) => groupPlace(group, lexicon));
		const names = findNames(text, words, lexicon, inside, small).flatMap((name) => namePlace(name, lexicon) ?? []);
		const free = names.filter((name) => !groups.some((group) => name.start < group.end && group.start < name.end));
		for (const place of [...groups, ...free].toSorted((one, other) => one.start - other.start))
			addPlace(actors, paragraph, place);
	}
	return joinShortNames([...actors.values()], lexicon);
}

function groupPlace(
	{ start, end, name, kind }: { start: number; end: number; name: string; kind: FoundKind },
	lexicon: ActorLexicon,
): Place {
	const key = fold(name)
		.split(' ')
		.map((word) => lexicon.demonyms.get(word) ?? word)
		.join(' ');
	// "Members" or "society" alone say too little, unless something is attributed to them.
	return {
		start,
		end,
		name,
		titles: [],
		kind: lexicon.vague.has(name.toLowerCase()) ? 'other' : kind,
		key: `group ${key}`,
	};
}

function namePlace(
	{ start, end, name, titles }: { start: number; end: number; name: string; titles: readonly string[] },
	lexicon: ActorLexicon,
): Place | undefined {
	const lower = name.toLowerCase();
	const words = lower.split(/\s+/);
	const place = { start, end, name, titles };
	if (lexicon.countries.has(lower))
		return { ...place, kind: 'state', key: `state ${lexicon.demonyms.get(lower) ?? lower}` };
	const country = lexicon.demonyms.get(lower);
	if (country !== undefined) {
		if (lexicon.states.has(lower)) return { ...place, kind: 'state', key: `state ${country}` };
		return lexicon.peoples.test(lower) ? { ...place, kind: 'society', key: `society ${country}` } : undefined;
	}
	if (words.every((word) => lexicon.titles.has(word) || lexicon.inNames.has(word)) && !lexicon.parties.has(lower))
		return undefined;
	if (words.length === 1 && lexicon.parties.has(lower))
		return { ...place, kind: 'party', key: `party ${lower.replace(/s$/, '')}` };
	return { ...place, kind: kindOfName(words, titles, lexicon), key: `name ${fold(name)}` };
}

function kindOfName(words: readonly string[], titles: readonly string[], lexicon: ActorLexicon): FoundKind {
	for (const word of words.toReversed()) {
		const kind = lexicon.organisations.get(word);
		if (kind) return kind;
	}
	const group = lexicon.groups.get(words.at(-1) ?? '');
	if (group && words.length > 1) return group;
	if (titles.length > 0) return 'person';
	if (words.length > 1 && words.length < 6 && lexicon.givenNames.has(words[0] ?? '')) return 'person';
	if (words.length > 1 && lexicon.parties.has(words[0] ?? '')) return 'group';
	return 'other';
}

function addPlace(
	actors: Map<string, DraftActor>,
	paragraph: number,
	{ start, end, name, titles, kind, key }: Place,
): void {
	const known = actors.get(key);
	const actor: DraftActor = known ?? { id: '', name, kind, isFemale: undefined, titles: new Set(), mentions: [] };
	if (actor.kind === 'other' && kind !== 'other') actor.kind = kind;
	for (const title of titles) actor.titles.add(title);
	actor.mentions.push({ paragraph, start, end, text: name });
	actors.set(key, actor);
}

const initialsOf = (name: string) =>
	name
		.split(/[\s-]+/)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word[0])
		.join('');

/** "Yeo" is Colin Yeo, "IIAP" the Instituto de Investigación de la Amazonía Peruana, "Home Office" the United Kingdom Home Office. */
function joinShortNames(actors: readonly DraftActor[], lexicon: ActorLexicon): DraftActor[] {
	const long = actors.filter(({ name, kind }) => /\s/.test(name) && !['group', 'society', 'state'].includes(kind));
	const owners = new Map<string, DraftActor[]>();
	for (const owner of long)
		for (const short of shortNamesOf(owner)) owners.set(short, [...(owners.get(short) ?? []), owner]);
	const gone = new Set<DraftActor>();
	for (const actor of actors.toSorted((one, other) => one.name.length - other.name.length)) {
		const candidates = (owners.get(fold(actor.name)) ?? []).filter((owner) => owner !== actor && !gone.has(owner));
		const owner = candidates.length > 1 ? nearest(actor, candidates) : candidates[0];
		if (owner === undefined || !['other', 'person', owner.kind].includes(actor.kind)) continue;
		if (owner.kind === 'other' && (actor.titles.size > 0 || actor.kind === 'person')) owner.kind = 'person';
		owner.mentions.push(...actor.mentions);
		for (const title of actor.titles) owner.titles.add(title);
		gone.add(actor);
	}
	const kept = actors.filter((actor) => !gone.has(actor));
	for (const actor of kept) {
		actor.mentions.sort((one, other) => one.paragraph - other.paragraph || one.start - other.start);
		if ([...actor.titles].some((title) => lexicon.femaleTitles.has(title))) actor.isFemale = true;
		else if ([...actor.titles].some((title) => lexicon.maleTitles.has(title))) actor.isFemale = false;
	}
	return kept;
}

function shortNamesOf({ name, kind }: DraftActor): string[] {
	const words = fold(name).split(' ');
	const shorter = words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
	if (kind === 'person' || kind === 'other')
		return [...new Set([...shorter, ...words.slice(1), ...(kind === 'person' ? words.slice(0, 1) : [])])].filter(
			(word) => word.length > 2,
		);
	return [...shorter.filter((part) => part.includes(' ')), fold(initialsOf(name))].filter((word) => word.length > 1);
}

/** The one that was named last before the short name is used first. */
function nearest(actor: DraftActor, candidates: readonly DraftActor[]): DraftActor | undefined {
	const [first] = actor.mentions;
	if (first === undefined) return undefined;
	const isBefore = (span: TextSpan) =>
		span.paragraph < first.paragraph || (span.paragraph === first.paragraph && span.start < first.start);
	const last = (one: DraftActor) =>
		one.mentions.filter(isBefore).reduce((most, { paragraph, start }) => Math.max(most, paragraph * 1e6 + start), -1);
	return candidates.toSorted((one, other) => last(other) - last(one))[0];
}

/** The finished actors: those that have a kind, or that are the source of something. */
export function finishActors(actors: readonly DraftActor[], isSource: (actor: DraftActor) => boolean): FoundActor[] {
	return actors
		.filter((actor) => actor.kind !== 'other' || isSource(actor))
		.map((actor) => {
			const texts = [...new Set(actor.mentions.map(({ text }) => text))];
			const aliases = texts.filter((text) => text !== actor.name);
			const surname = actor.kind === 'person' && /\s/.test(actor.name) ? [actor.name.split(' ').at(-1) ?? ''] : [];
			const titled = [...actor.titles].filter((title) => title.length > 4 && title !== 'former').slice(0, 3);
			const acronym =
				!/\s/.test(actor.name) || actor.kind === 'person' || initialsOf(actor.name).length < 3
					? []
					: [initialsOf(actor.name)];
			const searchNames = [...new Set([...surname, ...acronym, ...titled])].filter(
				(name) => name !== actor.name && !aliases.includes(name),
			);
			return {
				id: actor.id,
				name: actor.name,
				kind: actor.kind,
				aliases,
				searchNames,
				mentions: actor.mentions.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
			};
		});
}

/** Gives every actor an id of lower-case words. */
export function nameActors(actors: readonly DraftActor[]): void {
	const used = new Set<string>();
	for (const actor of actors) {
		const base =
			fold(actor.name)
				.replace(/[^a-z0-9]+/g, '-')
				.replace(/^-|-$/g, '')
				.slice(0, 50)
				.replace(/-$/, '') || 'actor';
		let id = base;
		for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
		used.add(id);
		actor.id = id;
	}
}
