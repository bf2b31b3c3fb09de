import { fold } from '../words/fold.ts';
import { type DraftActor, nameActors } from './actors/find-actors.ts';
import type { SpokenParagraph, TextSpan } from './attribution.ts';
import type { WholeAttribution } from './read-together.ts';
import { type SourceWords, sourceWords } from './source-words.ts';
import { namedActor, speakersOf } from './speakers.ts';

/** The actors of the text with the ones that only a source names, and which actor each attribution has. */
export type Resolved = {
	readonly actors: readonly DraftActor[];
	readonly actorOf: ReadonlyMap<WholeAttribution, DraftActor>;
	readonly speakers: ReadonlyMap<string, DraftActor>;
	readonly author: DraftActor | undefined;
};

/** Finds out whom each source means. Pronouns mean somebody who was named before. */
export function resolveSources(
	paragraphs: readonly SpokenParagraph[],
	attributions: readonly WholeAttribution[],
	found: readonly DraftActor[],
	authors: readonly string[],
	language: string,
): Resolved {
	const lexicon = sourceWords(language);
	const actors = [...found];
	const actorOf = new Map<WholeAttribution, DraftActor>();
	const speakers = speakersOf(paragraphs, actors);
	const author = authors.map((name) => namedActor(name, actors))[0];
	const mentions = placesOf(actors, paragraphs.length);
	const known = namesOf(actors);
	let recent: DraftActor[] = [];
	let paragraph = -1;
	for (const attribution of attributions) {
		const { source, cue } = attribution;
		if (source === undefined && !attribution.isHidden) continue;
		if (paragraph !== attribution.paragraph) recent = recent.slice(0, 8);
		paragraph = attribution.paragraph;
		if (source === undefined) {
			const actor = hiddenSubject(cue, paragraphs[cue.paragraph]?.text ?? '', mentions, recent, lexicon);
			if (actor) actorOf.set(attribution, actor);
			continue;
		}
		const words = paragraphs[source.paragraph]?.text.slice(source.start, source.end) ?? '';
		const speaker = speakers.get(paragraphs[source.paragraph]?.speaker ?? '') ?? author;
		const actor =
			whoIs(words, source, mentions, recent, speaker, lexicon) ??
			(attribution.isStatement ? newActor(words, source, actors, known, lexicon) : undefined);
		if (actor === undefined) continue;
		actorOf.set(attribution, actor);
		recent = [actor, ...recent.filter((one) => one !== actor)];
	}
	nameActors(actors);
	return { actors, actorOf, speakers, author };
}

/** The actor of each name that the text has, folded. */
function namesOf(actors: readonly DraftActor[]): Map<string, DraftActor> {
	const names = new Map<string, DraftActor>();
	for (const actor of actors.toReversed()) {
		for (const name of new Set([actor.name, ...actor.mentions.map(({ text }) => text)])) names.set(fold(name), actor);
	}
	return names;
}

type Mention = { readonly start: number; readonly end: number; readonly actor: DraftActor };

function placesOf(actors: readonly DraftActor[], count: number): Mention[][] {
	const places: Mention[][] = Array.from({ length: count }, () => []);
	for (const actor of actors)
		for (const { paragraph, start, end } of actor.mentions) places[paragraph]?.push({ start, end, actor });
	for (const list of places) list.sort((one, other) => one.start - other.start);
	return places;
}

function whoIs(
	words: string,
	source: TextSpan,
	mentions: readonly Mention[][],
	recent: readonly DraftActor[],
	speaker: DraftActor | undefined,
	lexicon: SourceWords,
): DraftActor | undefined {
	const { pronouns, beforePronouns } = lexicon;
	const word = words.toLowerCase().replace(beforePronouns, '').trim();
	if (pronouns.self.has(word)) return speaker;
	if (pronouns.she.has(word) || pronouns.he.has(word)) {
		const isFemale = pronouns.she.has(word);
		const person = before(source, mentions, recent, (one) => one.kind === 'person' && one.isFemale !== !isFemale);
		// A name of which nothing else tells what it is must be a person's, if a pronoun for people means it.
		const name =
			person ??
			before(
				source,
				mentions,
				recent,
				(one) => one.kind === 'other' && (one.mentions.length > 1 || recent.includes(one)),
			);
		if (name) {
			name.kind = 'person';
			name.isFemale ??= isFemale;
		}
		return name;
	}
	if (pronouns.many.has(word))
		return before(source, mentions, recent, ({ kind }) => kind !== 'person' && kind !== 'state' && kind !== 'other');
	if (pronouns.thing.has(word)) {
		return before(
			source,
			mentions,
			recent,
			({ kind }) => !['person', 'group', 'society', 'other', 'state'].includes(kind),
		);
	}
	if (pronouns.relative.has(word)) return mentions[source.paragraph]?.findLast(({ end }) => end <= source.start)?.actor;
	if (pronouns.nobody.has(word)) return undefined;
	return namedIn(words, source, mentions, lexicon);
}

/** Whom the words of a source name: the first one, or a person at its end ("the council's head Ann Lee"), or the office of its spokesman. */
function namedIn(
	words: string,
	source: TextSpan,
	mentions: readonly Mention[][],
	{ additions, ofOthers, voices }: Pick<SourceWords, 'additions' | 'ofOthers' | 'voices'>,
): DraftActor | undefined {
	const inside = (mentions[source.paragraph] ?? []).filter(
		({ start, end }) => start >= source.start && end <= source.end,
	);
	const bracketed = inside.find(
		({ start, actor }) =>
			(actor.kind === 'person' &&
				words
					.slice(0, start - source.start)
					.trimEnd()
					.endsWith('(')) ||
			/\((?:Mr|Ms|Mrs)\. $/.test(words.slice(0, start - source.start)),
	);
	if (bracketed) return bracketed.actor;
	const head = words.search(additions);
	const headEnd = source.start + (head < 0 ? words.length : head);
	const heads = inside.filter(({ start }) => start < headEnd);
	const last = heads.at(-1);
	const isOwn = ({ start, end }: Mention) => end >= headEnd - 1 && !ofOthers.test(words.slice(0, start - source.start));
	if (last && last.actor.kind === 'person' && isOwn(last)) return last.actor;
	const [first] = heads;
	const lead = first ? words.slice(0, first.start - source.start).trim() : '';
	if (first && lead.split(/\s+/).length < 4 && !lead.split(/\s+/).some((word) => ofOthers.test(`${word} `)))
		return first.actor;
	const apposed = inside.find(
		({ start, actor }) => start >= headEnd && start <= headEnd + 3 && actor.kind === 'person',
	);
	if (apposed) return apposed.actor;
	if (first && voices.test(lead)) return first.actor;
	return undefined;
}

/** Who "reitera que" may mean, where only the ending of the verb says that it is one or many: whoever was a source or was named last. */
function hiddenSubject(
	cue: TextSpan,
	text: string,
	mentions: readonly Mention[][],
	recent: readonly DraftActor[],
	{ manyVerbs }: SourceWords,
): DraftActor | undefined {
	const isMany = manyVerbs?.test(text.slice(cue.start, cue.end)) === true;
	const isRight = ({ kind }: DraftActor) =>
		isMany ? ['group', 'society', 'unnamed', 'organisation'].includes(kind) : kind === 'person';
	const here = mentions[cue.paragraph]?.findLast(({ end, actor }) => end <= cue.start && isRight(actor))?.actor;
	return here ?? before(cue, mentions, recent, isRight);
}

/** Somebody of the right kind who was a source before, or was named last before this place. */
function before(
	source: TextSpan,
	mentions: readonly Mention[][],
	recent: readonly DraftActor[],
	isRight: (actor: DraftActor) => boolean,
): DraftActor | undefined {
	const named: DraftActor[] = [];
	for (let paragraph = source.paragraph; paragraph >= Math.max(0, source.paragraph - 2); paragraph--) {
		for (const { start, actor } of (mentions[paragraph] ?? []).toReversed()) {
			if ((paragraph < source.paragraph || start < source.start) && isRight(actor)) named.push(actor);
		}
	}
	const [last] = recent.filter(isRight);
	const actor = last && named.slice(0, 4).includes(last) ? last : (named[0] ?? last);
	return actor;
}

/** Somebody whom only this source names: "the woman", "a Bloomberg poll". */
function newActor(
	words: string,
	source: TextSpan,
	actors: DraftActor[],
	known: Map<string, DraftActor>,
	{ additions, leading, pronouns }: SourceWords,
): DraftActor | undefined {
	const [head = ''] = words.split(additions);
	const name = head
		.replace(leading, '')
		.trim()
		.replace(/['’]s$/, '');
	const first = words.toLowerCase().split(/\s/)[0] ?? '';
	if (
		name.length < 3 ||
		name.length > 70 ||
		!/\p{L}/u.test(name) ||
		pronouns.nobody.has(first) ||
		pronouns.relative.has(name.toLowerCase()) ||
		pronouns.many.has(name.toLowerCase())
	)
		return undefined;
	const other = known.get(fold(name));
	if (other) return other;
	const start = source.start + words.indexOf(name);
	const mention = { paragraph: source.paragraph, start, end: start + name.length, text: name };
	const actor: DraftActor = {
		id: '',
		name,
		kind: /^\p{Lu}/u.test(name) ? 'other' : 'unnamed',
		isFemale: undefined,
		titles: new Set(),
		mentions: [mention],
	};
	actors.push(actor);
	known.set(fold(name), actor);
	return actor;
}
