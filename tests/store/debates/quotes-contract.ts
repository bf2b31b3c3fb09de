import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate } from '../sample.ts';

export function quoteContract(fresh: Fresh): void {
	test('Q9: the quotations used, of claims and of passages, are stored in order, once each, with their debate', async () => {
		const { store, pass } = await openStores(fresh);
		const { id: debate } = await beginDebate(store);
		const first = { id: '9', debate, article: 'harbour', claim: 'failing', side: 'for', by: '5' } as const;
		const second = { ...first, id: '2', claim: '@12.3-5', side: undefined };
		await store.recordQuote(first);
		pass(1);
		await store.recordQuote(second);
		await store.recordQuote(first);
		expect(await store.quotesIn(debate)).toEqual(
			[first, second].map((quote, _n) => ({ ...quote, at: expect.any(Number) })),
		);
		expect(await store.quotesIn(debate + 1)).toEqual([]);
	});
}
