import { fold } from '../../words/fold.ts';
import type { DraftBlock } from '../draft-text.ts';
import { draftLexicon } from './lexicon.ts';

/** A label with a full stop or colon whose name is in capitals: "Mr. HUNTER.", "The SPEAKER pro tempore (Mr. Mica).", "El C. PRESIDENTE:". */
const OFFICIAL = new RegExp(
	`^(?:${draftLexicon.speakerTitles.map((title) => title.replaceAll('.', '\\.')).join('|')})\\s+(?=[^.:]*\\p{Lu}{3})(?:[\\p{L}\\p{M}'’.-]+?\\s+){0,5}?[\\p{L}\\p{M}'’-]+(?:\\s+\\([^()]{1,60}\\))?[.:](?:[-–—]+|\\s+)(?=\\S)`,
	'u',
);
/** A label with a colon: "María López:", "MODERATOR (laughing):", "P:". */
const COLON = /^(\p{Lu}(?:[^:.!?;\n]|(?<=\b\p{L}{1,4})\.){0,48}?)(?:\s+\([^()\d]{1,40}\))?\s*:\s+(?=\S)/u;
/** Words of a name: capitals, particles of up to three letters, initials. */
const NAME_WORDS = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lu}\.?)(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){0,5}$/u;

/** Fewer labels than this are colons in prose. */
const FEWEST_TURNS = 3;
/** The share of paragraphs that begin with a label, in an interview or a minute. */
const TURNS = 0.2;
/** A label of several people's turns stands in front of two turns or more, except for a few. */
const FAMILIAR = 0.5;

/** Anything in brackets that fills a line: "(Applause.)", "[Laughter]". */
const DIRECTION = /^(?:\([^()]{2,160}\)|\[[^[\]]{2,160}\])[.]?$/;

/**
 * Gives each block of a transcript its speaker, as labelled: "Mr. HUNTER", "María López". The turn goes on over paragraphs without a label,
 * until a heading, a stage direction, or a line that the record itself says. A text without labels has no speakers.
 */
export function withSpeakers(blocks: readonly DraftBlock[]): DraftBlock[] {
	const labels = speakerLabels(blocks);
	if (!labels) return [...blocks];
	const seen = new Set<string>();
	let speaker: string | undefined;
	return blocks.map((block, n): DraftBlock => {
		const label = labels[n];
		if (label !== undefined) {
			speaker = label;
			seen.add(label);
			return { ...block, kind: block.kind === 'heading' ? 'paragraph' : block.kind, speaker };
		}
		if (block.kind === 'aside') return block;
		if (block.kind === 'heading' || block.kind === 'note' || block.kind === 'caption') {
			speaker = block.kind === 'heading' ? undefined : speaker;
			return block;
		}
		if (DIRECTION.test(block.text)) return { ...block, kind: 'aside' };
		if (isNarration(block.text, seen)) speaker = undefined;
		return speaker === undefined ? block : { ...block, speaker };
	});
}

/** The label of each block, if the text is a transcript. */
function speakerLabels(blocks: readonly DraftBlock[]): (string | undefined)[] | undefined {
	const official = blocks.map(officialLabel);
	const turns = official.filter((label) => label !== undefined).length;
	if (turns >= FEWEST_TURNS) return official;

	const named = blocks.map(colonLabel);
	const found = named.filter((label) => label !== undefined);
	const prose = blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'aside').length;
	if (found.length < FEWEST_TURNS || found.length < TURNS * prose) return undefined;
	const counts = new Map<string, number>();
	for (const label of found) counts.set(label, (counts.get(label) ?? 0) + 1);
	const again = found.filter((label) => (counts.get(label) ?? 0) > 1).length;
	if (counts.size < 2 || again < FAMILIAR * found.length) return undefined;
	return named;
}

/** Whether a turn may begin here. A heading of a plain text is only a guess: “Ana Ruiz: Why now?” is a turn. */
const canSpeak = ({ kind, level }: DraftBlock) =>
	kind === 'paragraph' || kind === 'line' || kind === 'item' || (kind === 'heading' && level === undefined);

function officialLabel(block: DraftBlock): string | undefined {
	if (!canSpeak(block)) return undefined;
	const [label] = OFFICIAL.exec(block.text) ?? [];
	return label?.replace(/\s*(?:\([^()]*\))?[.:](?:[-–—]+|\s+)$/, '').trim();
}

function colonLabel(block: DraftBlock): string | undefined {
	if (!canSpeak(block)) return undefined;
	const [, label] = COLON.exec(block.text) ?? [];
	if (label === undefined || draftLexicon.noSpeakers.has(fold(label.replace(/\s+\d+$/, '')))) return undefined;
	return NAME_WORDS.test(label.replace(/\s*\([^()]*\)$/, '')) || isTitled(label) ? label : undefined;
}

const isTitled = (label: string) =>
	label.split(/\s+/).length <= 5 && draftLexicon.speakerTitles.some((title) => label.startsWith(`${title} `));

/** Whether the record itself says this: that somebody was given leave, that a vote was taken, that a text follows. */
function isNarration(text: string, speakers: ReadonlySet<string>): boolean {
	const folded = fold(text);
	if (draftLexicon.narration.some((phrase) => folded.startsWith(phrase))) return true;
	return text.startsWith('(') && [...speakers].some((speaker) => text.startsWith(`(${speaker}`));
}
