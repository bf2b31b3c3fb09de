import type { SearchAnswer } from '../../article/finding/search-answer.ts';
import type { Edition } from '../../article/model/edition.ts';
import { authorNames } from '../reading/attribution.ts';
import { languageName } from '../reply/language-name.ts';
import { echoTyped, type Markdown, md } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import type { Say } from '../reply/say.ts';
import type { Outline } from './outline.ts';
import { noneOf, wordList } from './word-list.ts';

type Mentioned = Extract<SearchAnswer, { kind: 'mentioned' }>;

/** Whether the article mentions something: the answer in its first line, and the sentence that shows it. */
export function mentionedOutline(edition: Edition, answer: Mentioned, say: Say): Outline {
	const { claims, passages } = answer;
	const quoted = claims.map((claim) => ({ claim, withPoint: true }) as const);
	return { lines: [mentionedLine(edition, answer, say)], quoted, passages };
}

function mentionedLine(edition: Edition, answer: Mentioned, say: Say): Markdown {
	const { whether, instead, also } = answer;
	const words = wordList(answer.words, say);
	const none = noneOf(words, say);
	const { own, given } = edition.languages;
	const language = languageName(own, say);
	const isForeign = answer.language !== own;
	const where = placesOf(answer, say);
	if (answer.asksMeaning) return say('search.used-here', { words });
	switch (whether) {
		case 'yes':
			return say('search.mentioned', { where });
		case 'likely':
			return say('search.likely-mentioned', { where });
		case 'author':
			return say('search.mentions-author', { authors: authorNames(edition), count: edition.article.authors.length });
		case 'instead':
			return instead
				? say('search.mentioned-instead', {
						words,
						instead: wordList([instead], say),
						where,
						isForeign: isForeign ? 'yes' : 'no',
					})
				: say('search.mentioned-similar', { words, where });
		case 'apart':
			return say('search.mentioned-apart', { words });
		case 'notes':
			return say('search.mentioned-in-notes', {
				words,
				none,
				count: answer.words.length,
				language,
				isForeign: isForeign ? 'yes' : 'no',
				hasQuotes: answer.claims.length > 0 ? 'yes' : 'no',
			});
		case 'no':
		case 'unfound': {
			const asks = isForeign ? (given.has(answer.language) ? 'notes' : 'foreign') : 'own';
			const line =
				whether === 'no'
					? say('search.not-mentioned', { words, count: answer.words.length })
					: say('search.seems-not-mentioned', { none, language, asks });
			if (!also) return line;
			const has = { words: wordList(also.words, say), where, isInText: also.isInText ? 'yes' : 'no' };
			return md`${line} ${say('search.also-mentioned', has)}`;
		}
	}
}

/** Of more places than these only the first is named. */
const MOST_RANGES = 6;

/** "paragraphs 2, 5–7, and the headline": where the text has the words. */
function placesOf({ paragraphs, claims }: Mentioned, say: Say): Markdown {
	const places = paragraphs.length > 0 ? paragraphs : claims.map(({ paragraph }) => paragraph);
	const numbered = new Set(places.filter((paragraph) => paragraph > 0));
	const inHeadline = places.includes(0) ? [say('search.headline')] : [];
	const ranges = numberRanges([...numbered]);
	const first = Math.min(...numbered);
	if (ranges.length > MOST_RANGES) return say('search.many-places', { count: numbered.size, first });
	const list = [...ranges.map((range) => echoTyped(range)), ...inHeadline];
	return numbered.size === 0 ? say('search.headline') : say('search.places', { count: numbered.size, places: list });
}
