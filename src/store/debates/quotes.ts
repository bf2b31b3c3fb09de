import { type Engine, read, write } from '../engine/engine.ts';
import type { Store } from '../store.ts';

/** The verbs for the claims that were quoted in debates. */
export function quoteVerbs(engine: Engine): Pick<Store, 'recordQuote' | 'quotesIn'> {
	return {
		recordQuote: ({ side, by, articleRevision, ...quote }) =>
			write(engine, async (db) => {
				const quoted = { quoted_by: by ?? null, quoted_at: await engine.now(db) };
				const article_revision = articleRevision ?? null;
				await db
					.insertInto('quotes_used')
					.values({ ...quote, article_revision, side: side ?? null, ...quoted })
					.onConflict((conflict) => conflict.column('id').doNothing())
					.execute();
			}),
		quotesIn: (debate) =>
			read(engine, async (db) => {
				const used = db.selectFrom('quotes_used').selectAll().where('debate', '=', debate);
				const rows = await used.orderBy('quoted_at').orderBy('id').execute();
				return rows.map(({ side, quoted_by, quoted_at: at, article_revision, ...quote }) => ({
					...quote,
					articleRevision: article_revision ?? undefined,
					side: side ?? undefined,
					by: quoted_by ?? undefined,
					at,
				}));
			}),
	};
}
