import type { WordsPath } from '../file/each-words.ts';
import type { ArticleInAll } from '../model/article.ts';
import { allSentences, sentencesBesideClaims } from '../model/passage.ts';
import { ownWords, primarySubtag } from '../model/words.ts';
import { fold } from '../words/fold.ts';
import { type CheckedFile, checkedFile } from './checked-file.ts';
import type { TrustedArticle } from './read-article.ts';
import { untranslatedWords } from './untranslated-words.ts';

/** Something that an author may have overlooked. It is no fault: the article can be used as it is. */
type Note = { readonly path: WordsPath; readonly message: string };

/** All notes on an article that has passed every rule. */
export function notesOf({ article, file }: TrustedArticle): Note[] {
	const checked = checkedFile(file);
	return [
		...unclaimedSentences(article, checked),
		...claimsOfNobody(article),
		...unusedAliases(checked),
		...unusedActors(article),
		...emptySides(article),
		...missingTranslations(file),
	];
}

/** An article without any claims has been annotated by nobody yet, which its author knows. */
function unclaimedSentences(article: ArticleInAll, { paragraphs }: CheckedFile): Note[] {
	if (article.claims.length === 0) return [];
	const text = { ...article, ...inOwnLanguage(article) };
	const beside = sentencesBesideClaims(text).filter(({ paragraph }) => paragraph > 0);
	const [first] = beside;
	if (!first) return [];
	const all = allSentences(text).filter(({ paragraph }) => paragraph > 0).length;
	const message = `${beside.length} of ${all} sentences have words that are in no claim; the first is in this paragraph`;
	return [{ path: ['blocks', paragraphs[first.paragraph - 1]?.block ?? 0], message }];
}

/** The claims as the functions of editions want them. Which language their labels are in makes no difference to where they are. */
const inOwnLanguage = ({ claims, language }: ArticleInAll) => ({
	sections: [],
	actors: [],
	issues: [],
	positions: [],
	thesis: undefined,
	claims: claims.map((claim) => ({
		...claim,
		label: ownWords(claim.label, primarySubtag(language)),
		caution: undefined,
	})),
});

function claimsOfNobody({ claims, paragraphs }: ArticleInAll): Note[] {
	return claims.flatMap(({ holders, passages }, n): Note[] => {
		const isSpoken = passages.some(({ paragraph }) => paragraphs[paragraph - 1]?.speaker !== undefined);
		if (holders.length > 0 || isSpoken) return [];
		return [
			{ path: ['claims', n], message: 'nobody is recorded as saying this: add "holders" if the text says who does' },
		];
	});
}

/** The names of authors are in the byline, which is no part of the text. */
function unusedAliases({ actors, authors, paragraphs, title }: CheckedFile): Note[] {
	const text = fold([title, ...paragraphs.map((paragraph) => paragraph.text)].join('\n'));
	return actors.flatMap(({ id, aliases = [] }, n) =>
		aliases.flatMap((alias, a): Note[] => {
			if (authors.includes(id) || text.includes(fold(alias))) return [];
			return [
				{ path: ['actors', n, 'aliases', a], message: 'the text never uses this name: move it to "searchNames"' },
			];
		}),
	);
}

function unusedActors({ actors, authors, claims, positions, paragraphs }: ArticleInAll): Note[] {
	const used = new Set([
		...authors,
		...claims.flatMap(({ holders, reportedBy, about }) => [...holders, ...reportedBy, ...about]),
		...positions.map(({ actor }) => actor),
		...paragraphs.map(({ speaker }) => speaker),
	]);
	return actors.flatMap(({ id }, n): Note[] =>
		used.has(id) ? [] : [{ path: ['actors', n], message: 'no claim or position names this actor' }],
	);
}

function emptySides({ issues }: ArticleInAll): Note[] {
	return issues.flatMap((issue, n) =>
		(['pro', 'con'] as const).flatMap((side): Note[] => {
			if (issue[side].length > 0 || issue.gap?.[side] !== undefined) return [];
			const message = `has no claim for the side "${side}": add one, or say in "gap.${side}" what the article lacks`;
			return [{ path: ['issues', n], message }];
		}),
	);
}

function missingTranslations(file: TrustedArticle['file']): Note[] {
	return untranslatedWords(file).map(({ language, missing, all, first }) => {
		const message = `${missing} of ${all} texts are not translated into "${language}"; this is the first`;
		return { path: first, message };
	});
}
