import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailsOf, withDetails } from '../../../src/article/draft/article-details.ts';
import { articleOfDraft } from '../../../src/article/draft/article-of-draft.ts';
import { type DraftBlock, DraftRefusal, type DraftText } from '../../../src/article/draft/draft-text.ts';
import { makeDraft } from '../../../src/article/draft/make-draft.ts';
import type { ArticleFile } from '../../../src/article/file/article-file.ts';
import { readArticle } from '../../../src/article/verify/read-article.ts';

const beside = { id: 'bridge', unnamed: 'Added in Discord' };
const read = (file: ArticleFile) => readArticle(JSON.stringify(file));
const faultsOf = (file: ArticleFile) => {
	const found = read(file);
	return 'faults' in found ? found.faults.map(({ path, message }) => `${path.join('.')} ${message}`) : [];
};
const articleFrom = async (text: string) => articleOfDraft(await makeDraft({ text }), beside);

const NEWS = `A bridge for Fenwick

By Ana Ruiz and Ben Ode

March 3, 2025

The council met on Monday. It voted to build a bridge.

The mayor said that the town could not wait.`;

const HEARING = `# Hearing on the bridge

MS. RUIZ: We have waited for twelve years, and the river has not become narrower.

MR. ODE: It costs four million dollars.

MS. RUIZ: It does.`;

test('the article of a text has its title, its authors as actors, its date and every paragraph', async () => {
	const file = await articleFrom(NEWS);
	expect(faultsOf(file)).toEqual([]);
	expect(file).toMatchObject({
		title: 'A bridge for Fenwick',
		authors: ['ana-ruiz', 'ben-ode'],
		actors: [
			{ id: 'ana-ruiz', name: 'Ana Ruiz' },
			{ id: 'ben-ode', name: 'Ben Ode' },
		],
		source: { name: 'Added in Discord', published: '2025-03-03' },
		language: 'en',
		blocks: ['The council met on Monday. It voted to build a bridge.', 'The mayor said that the town could not wait.'],
	});
});

test('a transcript has its speakers as actors, each once', async () => {
	const file = await articleFrom(HEARING);
	expect(faultsOf(file)).toEqual([]);
	expect(file.actors?.map(({ id }) => id)).toEqual(['ms-ruiz', 'mr-ode']);
	expect(file.blocks).toMatchObject([{ speaker: 'ms-ruiz' }, { speaker: 'mr-ode' }, { speaker: 'ms-ruiz' }]);
});

test('a text without a title is called by its first words', async () => {
	const file = await articleFrom(
		'this morning the council met and voted to build the bridge after all.\n\nit is late.',
	);
	expect(file.title).toBe('this morning the council met and voted to build the …');
	expect(faultsOf(file)).toEqual([]);
});

test('details are corrected and all else stays', async () => {
	const file = await articleFrom(NEWS);
	const details = {
		...detailsOf(file),
		authors: ['Ana Ruíz', 'Cleo Park'],
		url: 'https://www.example.org/b',
		sourceName: '',
	};
	const corrected = withDetails(file, details, 'Added in Discord');
	expect(faultsOf(corrected)).toEqual([]);
	expect(corrected).toMatchObject({
		authors: ['ana-ruiz', 'cleo-park'],
		actors: [{ name: 'Ana Ruiz' }, { name: 'Cleo Park' }],
		source: { name: 'example.org', url: 'https://www.example.org/b', published: '2025-03-03' },
	});
	expect(corrected.blocks).toEqual(file.blocks);
});

test('a speaker stays an actor when somebody else turns out to have written the text', async () => {
	const file = withDetails(
		await articleFrom(HEARING),
		{ ...detailsOf(await articleFrom(HEARING)), authors: ['Ms. Ruiz'] },
		'x',
	);
	expect(file.authors).toEqual(['ms-ruiz']);
	const without = withDetails(file, { ...detailsOf(file), authors: [] }, 'x');
	expect(without.actors?.map(({ id }) => id)).toEqual(['ms-ruiz', 'mr-ode']);
	expect(without.authors).toBeUndefined();
});

/** What a moderator can correct in the form, and a character that the text had lost before it came. */
const CORRECTABLE = /^(title|source\.(published|url|name|rights)) |U\+FFFD/;

const line = fc.string({
	unit: fc.oneof(
		fc.constantFrom(...' \t\n-—«»“”.,:|#*()'),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		fc.constantFrom('á', 'É', 'word', 'Ms. ', '\u200B', '\u202E'),
	),
	maxLength: 120,
});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const block: fc.Arbitrary<DraftBlock> = fc
	.record({
		kind: fc.constantFrom('paragraph', 'heading', 'item', 'row', 'line', 'note', 'caption', 'aside'),
		text: line,
		level: maybe(fc.integer({ min: 1, max: 6 })),
		cells: maybe(fc.array(line, { maxLength: 3 })),
		mark: maybe(line),
		speaker: maybe(line),
	})
	.map(withoutUndefined) as fc.Arbitrary<DraftBlock>;

function withoutUndefined<T extends object>(value: T) {
	return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

/** Texts of any kind as a reader of texts would give them: without what the rules of articles refuse in a text. */
const drafts = fc
	.record({
		title: maybe(line),
		authors: fc.array(line, { maxLength: 4 }),
		published: maybe(fc.constantFrom('2025', '2025-03', '2025-03-31', 'last week')),
		sourceName: maybe(line),
		url: maybe(fc.constantFrom('https://example.org/a', 'example', `https://example.org/${'a'.repeat(400)}`)),
		language: fc.constantFrom('en', 'es-MX', 'und'),
		blocks: fc.array(block, { minLength: 1, maxLength: 12 }),
		cuts: fc.array(fc.nat(12), { maxLength: 4 }),
	})
	.map(({ cuts, blocks: raw, ...draft }): DraftText => {
		const clean = (text: string) =>
			text
				.toWellFormed()
				.replace(/[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
				.trim();
		const blocks = [
			...raw.map((one) => ({ ...one, text: clean(one.text), ...(one.cells && { cells: one.cells.map(clean) }) })),
			{ kind: 'paragraph', text: 'The end.' } as const,
		];
		return {
			format: 'plain',
			...(withoutUndefined(draft) as typeof draft),
			blocks,
			sections: [...new Set(cuts.filter((cut) => cut < blocks.length))]
				.toSorted((a, b) => a - b)
				.map((firstBlock) => ({ title: blocks[firstBlock]?.text ?? '', firstBlock, suggested: true })),
			leftOut: [],
			repeats: [],
			oddCharacters: [],
		} as DraftText;
	});

test('whatever a draft is, nothing stands in the way of its article but what a moderator can correct', () => {
	fc.assert(
		fc.property(drafts, fc.array(line, { maxLength: 3 }), line, (draft, authors, title) => {
			const file = articleOfDraft(draft, beside);
			expect(faultsOf(file).filter((fault) => !CORRECTABLE.test(fault))).toEqual([]);
			const corrected = withDetails(file, { ...detailsOf(file), authors, title }, 'x');
			expect(faultsOf(corrected).filter((fault) => !CORRECTABLE.test(fault))).toEqual([]);
			expect(corrected.blocks).toEqual(file.blocks);
		}),
		{ numRuns: 1000 },
	);
});

test('whatever text is drafted, its words become the article as they are', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
			const text = lines.join('\n\n');
			try {
				const draft = await makeDraft({ text });
				const file = articleOfDraft(draft, beside);
				expect(faultsOf(file).filter((fault) => !CORRECTABLE.test(fault))).toEqual([]);
				const texts = file.blocks.map((one) => (typeof one === 'string' ? one : one.text));
				expect(texts).toEqual(draft.blocks.map((one) => one.text.trim()).filter((one) => one !== ''));
			} catch (error) {
				if (!(error instanceof DraftRefusal)) throw error;
			}
		}),
		{ numRuns: 100 },
	);
});
