import type { KnownReason } from '../../article/finding/claims-for-fact.ts';
import type { SearchAnswer } from '../../article/finding/search-answer.ts';
import { isShown } from '../../article/finding/signs-of-answer.ts';
import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Locale } from '../../locales/locales.ts';
import { sectionMenu } from '../reading/buttons-and-menus.ts';
import { inSentence } from '../reading/in-sentence.ts';
import { languageName } from '../reply/language-name.ts';
import { echoTyped, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { actorOutline, noPositionOutline, positionOutline } from './actor-outlines.ts';
import { alliesOutline } from './allies-outline.ts';
import { articleOutline } from './article-outline.ts';
import { mentionedOutline } from './mentioned-outline.ts';
import { absentLine, nearLine, nearSideNotFound, unsureLine, unusedLines } from './near-lines.ts';
import { blocksOnOneScreen, type Outline } from './outline.ts';
import { pointOf } from './quoted.ts';
import { severalOutline } from './several-outline.ts';
import { sidesOutline } from './sides-outline.ts';
import { wordList } from './word-list.ts';

/**
 * What the article has on a question, on one screen of a phone: the answer in its first line, then at most two quotations. Proof
 * and the rest are a press away. Only the member who asked sees that there is nothing.
 */
export function searchReply(edition: Edition, typed: string, answer: SearchAnswer, say: Say): Reply {
	const isForBot = answer.kind === 'about-article' && answer.asks === 'bot';
	const hasNothing = answer.kind === 'nothing' || answer.kind === 'nobody' || isForBot;
	const isSummary = answer.kind === 'about-article' && (answer.asks === 'summary' || answer.asks === 'proposal');
	const echo = echoTyped(typed, 80);
	const end: Block[] = [
		...(answer.kind === 'nothing' || isSummary || isForBot ? sectionMenu(edition, say) : []),
		...(echo.markdown === '' ? [] : [{ kind: 'note', text: say('search.asked', { typed: echo }) } as const]),
	];
	const blocks = blocksOnOneScreen(edition, outlineOf(edition, answer, say), end, say);
	return { blocks, ...(hasNothing ? { private: true } : {}) };
}

function outlineOf(edition: Edition, answer: SearchAnswer, say: Say): Outline {
	switch (answer.kind) {
		case 'position':
			return withMissing(positionOutline(edition, answer, say), answer.missing, say);
		case 'no-position':
			return withMissing(noPositionOutline(edition, answer, say), answer.missing, say);
		case 'actor':
			return actorOutline(edition, answer, languageNotes(edition, answer.language, say), say);
		case 'issue':
			return withMissing(sidesOutline(edition, answer, say), answer.missing, say);
		case 'allies':
			return alliesOutline(edition, answer, say);
		case 'several':
			return severalOutline(edition, answer, say);
		case 'mentioned':
			return mentionedOutline(edition, answer, say);
		case 'about-article':
			return articleOutline(edition, answer, say);
		case 'claims':
			return claimsOutline(edition, answer, say);
		case 'passages':
			return passagesOutline(edition, answer, say);
		case 'nobody':
			return nobodyOutline(edition, answer, say);
		case 'nothing':
			return nothingOutline(edition, answer, say);
	}
}

type Of<K extends SearchAnswer['kind']> = Extract<SearchAnswer, { kind: K }>;

/** The outline with a line that says which words were not understood, if any. */
function withMissing(outline: Outline, missing: readonly string[], say: Say): Outline {
	if (missing.length === 0) return outline;
	return {
		...outline,
		notes: [...(outline.notes ?? []), say('search.not-understood', { words: wordList(missing, say) })],
	};
}

/** Claims of anyone. Those that have all words come as what the article has on it; the others are said to be near. */
function claimsOutline(edition: Edition, answer: Of<'claims'>, say: Say): Outline {
	const { claims, isSure, reason, asks, asksSide } = answer;
	if (reason) return reasonOutline(edition, claims, reason, say);
	const has = asks ? [say('search.has', { isShown: isShown(asks) ? 'yes' : 'no' })] : [];
	const sure = asksSide ? [nearSideNotFound(asksSide, say)] : has;
	const unused = unusedLines(edition, answer, say);
	const near = nearFact(answer, say) ?? nearLine(edition, answer, say);
	return {
		lines: unused.length > 0 && !asksSide ? unused : isSure ? sure : [near],
		quoted: claims.map((claim) => ({ claim, withPoint: true })),
		// What would follow is told by any of them that has room: a label alone tells little of it.
		isNear: !isSure || asks === 'whatIf',
	};
}

/** Over a claim that shows a number or what would follow, though maybe of something else, it can't stand that none was found. */
function nearFact({ asks, lacks, missing, asksSide }: Of<'claims'>, say: Say): Markdown | undefined {
	if (lacks || asksSide || missing.length > 0) return undefined;
	if (asks === 'howMany') return say('search.near-number');
	return asks === 'whatIf' ? say('search.near-consequence') : undefined;
}

/**
 * What is asked about, and its recorded reasons; or the reason that the text gives right after it: then a reader judges whether it is the
 * reason of that.
 */
function reasonOutline(edition: Edition, claims: readonly Claim[], reason: KnownReason, say: Say): Outline {
	const [said, best, ...others] = claims;
	if (!said || !best) return { lines: [] };
	const line = reason === 'recorded' ? say('search.reason') : say('search.reason-after', { paragraph: said.paragraph });
	return {
		lines: [pointOf(edition, said, say), line],
		quoted: [{ claim: best, withPoint: true }],
		more: [...others, said],
	};
}

/** Passages that have all words, or only the one that tells most. */
function passagesOutline(edition: Edition, answer: Of<'passages'>, say: Say): Outline {
	const { passages, nearest, asks, asksSide, isWhole } = answer;
	const line =
		isWhole && asksSide
			? nearSideNotFound(asksSide, say)
			: isWhole
				? say(asks ? 'search.part-of-unsure' : 'search.part-of')
				: nearLine(edition, answer, say);
	return { lines: [line], passages, isNear: !isWhole, more: nearest };
}

function nobodyOutline(edition: Edition, { names, near, issue, nearest }: Of<'nobody'>, say: Say): Outline {
	const absent = say('search.nobody', { names: names.map((name) => md`**${echoTyped(name)}**`) });
	const meant = near.map(({ name, aliases }) => md`**${inSentence(name, say, aliases)}**`);
	const line = meant.length > 0 ? md`${absent} ${say('search.perhaps-meant', { actors: meant })}` : absent;
	if (issue) {
		const sides = sidesOutline(
			edition,
			{ kind: 'issue', issue, positions: edition.positionsOf({ issue: issue.id }), missing: [] },
			say,
		);
		return { ...sides, lines: [line, ...sides.lines] };
	}
	return {
		lines: nearest.length > 0 ? [line, say('search.rest')] : [line],
		quoted: nearest.map((claim) => ({ claim, withPoint: true })),
		isNear: true,
	};
}

/** What the article has nowhere is named; of other words it is only said that nothing sure was found. */
function nothingOutline(edition: Edition, answer: Of<'nothing'>, say: Say): Outline {
	const { nearest, words, missing, lacks, besides = [] } = answer;
	const quoted = nearest.map((claim) => ({ claim, withPoint: true }) as const);
	if (words.length === 0) return { lines: [say('search.no-words')] };
	if (nearest.length > 0) return { lines: [nearLine(edition, answer, say)], quoted, isNear: true };
	const unfound = lacks ? unsureLine(lacks, false, say) : say('search.nothing');
	return { lines: [missing.length > 0 ? absentLine(edition, answer, say) : unfound], more: besides };
}

/**
 * Says that questions are not translated, if the article has no words in the language that the member reads or the question is put
 * in. Such a question only finds the words that both languages share.
 */
function languageNotes({ languages }: Edition, asked: Locale | undefined, say: Say): Markdown[] {
	const { own, given } = languages;
	const isForeign = (language: string) => language !== own && !given.has(language);
	if (!isForeign(say.locale) && !isForeign(asked ?? own)) return [];
	return [say('search.language', { language: languageName(own, say) })];
}
