import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLibrary } from '../../../../src/article/library/library.ts';
import { makeEdition } from '../../../../src/article/model/edition.ts';
import { warningsOf } from '../../../../src/bot/debates/opening/warnings.ts';
import { createBot } from '../../../../src/bot/host/bot.ts';
import { sayIn } from '../../../../src/bot/reply/say.ts';
import { commands } from '../../../../src/commands.ts';
import { writeReply } from '../../../../src/discord/write/write-reply.ts';
import { LOCALES } from '../../../../src/locales/locales.ts';
import { harbour } from '../../../article/articles.ts';
import { maya } from '../../../commands/club.ts';
import { testServices } from '../../../services.ts';
import { oxford } from '../../../store/sample.ts';
import { invocationOf, replyOf } from '../../harbour-bot.ts';

const shipped = await openLibrary(fileURLToPath(new URL('../../../../data/articles/', import.meta.url)));

/** The warnings of a debate on the sale, where the article lacks this for the side against it. */
function warningsFor(con: string): string[] {
	const { article } = harbour;
	const issues = article.issues.map((issue) => (issue.id === 'sale' ? { ...issue, gap: { con } } : issue));
	const edition = makeEdition({ ...article, issues });
	const debate = { ...oxford, motion: edition.issue('sale')?.motion ?? '' };
	const quotes = { for: [], against: [] };
	const say = sayIn('en');
	return warningsOf({ debate, edition, quotes, duplicate: undefined, unseen: false, say }).map(
		({ markdown }) => markdown,
	);
}

test('the warning about a gap in the article does not repeat what the post above says', () => {
	expect(warningsFor('Nobody speaks for the gulls.')).toEqual([
		'Against: the article lacks something for this side; the post above says what.',
	]);
});

test('O6: the preview of every issue of the shipped article fits into one message with its warnings', async () => {
	const bot = createBot(commands, await testServices(shipped));
	const place = { guild: { id: '100' }, channel: { id: '70', kind: 'text' }, user: maya } as const;
	const [edition] = await Promise.all(shipped.list().map(({ id }) => shipped.get(id)));
	const issues = edition?.article.issues ?? [];
	for (const locale of LOCALES)
		for (const { id: issue } of issues) {
			const preview = await bot.invoke(invocationOf('debate open', { issue, format: 'oxford' }, { ...place, locale }));
			expect(writeReply(replyOf(preview), true), `${issue} ${locale}`).toHaveLength(1);
		}
});
