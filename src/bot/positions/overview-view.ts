import type { Actor, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { type StanceMatrix, stanceMatrixPages } from '../../article/stances/stance-matrix.ts';
import { type StanceWords, stanceMatrixAlt } from '../../article/stances/stance-matrix-alt.ts';
import type { StanceLabels } from '../../article/stances/stance-matrix-drawing.ts';
import {
	actorMenu,
	allChoicesButton,
	articleButton,
	firstChoices,
	hasMoreChoices,
	issueMenu,
} from '../reading/buttons-and-menus.ts';
import { issueSides } from '../reading/stance-lines.ts';
import { joinMarkdown, md } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { linesThatFit } from './lines-that-fit.ts';

/**
 * Who stands where: a picture, and menus that lead to the words that prove it. An article with many issues has several pages of the
 * picture, counted from 1; a page that does not exist becomes the first.
 */
export async function overviewReply(edition: Edition, asked: number, say: Say): Promise<Reply> {
	const { article } = edition;
	const { issues } = withPositions(edition);
	const summary = articleButton(article.id, 'summary', say.plain('buttons.summary'));
	if (issues.length === 0) return noneReply(edition, summary, say);
	const pages = stanceMatrixPages(article);
	const page = pages[asked - 1] ? asked : 1;
	const menus = overviewMenus(edition, say);
	const heading: Block = { kind: 'text', text: say('positions.all') };
	const picture = await pictureBlocks(pages[page - 1], say);
	const buttons = [
		...(picture.length > 0 && pages.length > 1 ? [pageButton(article.id, (page % pages.length) + 1, say)] : []),
		hasMoreChoices(menus) ? allChoicesButton(edition, 'positions', {}, say) : summary,
	];
	const end: Block[] = [...firstChoices(menus), { kind: 'buttons', buttons }];
	if (picture.length > 0) return { blocks: [heading, ...picture, ...end] };
	const lines = issues.map((issue) => joinMarkdown([md`**${issue.title}**`, ...issueSides(edition, issue, say)], '\n'));
	return { blocks: linesThatFit([heading], lines, end, say) };
}

function noneReply({ article: { title } }: Edition, summary: Button, say: Say): Reply {
	return {
		blocks: [
			{ kind: 'text', text: say('positions.nowhere', { title }) },
			{ kind: 'buttons', buttons: [summary] },
		],
	};
}

const pageButton = (article: string, page: number, say: Say): Button => ({
	label: say.plain('buttons.more-issues'),
	press: { command: 'positions', args: { article, page } },
});

/** The longest description that Discord takes for a picture, in characters. */
const LONGEST_ALT = 1024;

/** The picture of who stands where. There is none of a single issue or person, or if the fonts lack any letter of it. */
async function pictureBlocks(matrix: StanceMatrix | undefined, say: Say): Promise<Block[]> {
	if (!matrix || matrix.actors.length < 2 || matrix.rows.length < 2) return [];
	// The drawing code takes 50 ms and 7 MiB to load, which a start need not wait for.
	const { stanceMatrixPicture } = await import('../../article/stances/stance-matrix-picture.ts');
	const png = await stanceMatrixPicture(matrix, stanceLabels(say));
	if (!png) return [];
	return [
		{ kind: 'picture', name: 'who-stands-where.png', png, alt: stanceMatrixAlt(matrix, stanceWords(say), LONGEST_ALT) },
	];
}

const stanceWords = (say: Say): StanceWords => ({
	side: (stance, entries) => say.plain('positions.alt-side', { stance: say.plain(`stance.${stance}`), entries }),
	entry: (actor, issues) => say.plain('positions.alt-entry', { actor, issues: issues.join('; ') }),
	more: (count) => say.plain('positions.more', { count }),
});

const stanceLabels = (say: Say): StanceLabels => ({
	for: say.plain('stance.for'),
	against: say.plain('stance.against'),
	conditional: say.plain('stance.conditional'),
	mixed: say.plain('stance.mixed'),
	unclear: say.plain('stance.unclear'),
	when: say.plain('positions.if'),
	hollow: say.plain('positions.hollow'),
});

/** Every issue and everybody with a position, in menus. For the member alone, since there may be many. */
export function allChoicesReply(edition: Edition, say: Say): Reply {
	return { blocks: [{ kind: 'text', text: say('positions.all') }, ...overviewMenus(edition, say)], private: true };
}

function overviewMenus(edition: Edition, say: Say): Block[] {
	const { issues, actors } = withPositions(edition);
	return [...issueMenu(edition, issues, say), ...actorMenu(edition, actors, say)];
}

/** The issues on which somebody takes a position, and who takes any, in the order of the article. */
function withPositions(edition: Edition): { issues: Issue[]; actors: Actor[] } {
	const { issues, actors } = edition.article;
	return {
		issues: issues.filter(({ id }) => edition.positionsOf({ issue: id }).length > 0),
		actors: actors.filter(({ id }) => edition.positionsOf({ actor: id }).length > 0),
	};
}
