import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { originText } from '../../../src/bot/reading/attribution.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';
import { harbour } from '../../article/articles.ts';

test.each([
	['The Saltmouth Lantern', '“Should Saltmouth Sell Its Harbour?” by Mara Quill · The Saltmouth Lantern'],
	['Mara Quill’s Letters', '“Should Saltmouth Sell Its Harbour?” · Mara Quill’s Letters'],
])('a quotation from %s names its author once', (name, end) => {
	const { article } = harbour;
	const edition = makeEdition({ ...article, source: { ...article.source, name } });
	expect(originText(edition, [3], sayIn('en')).markdown).toBe(`Word for word from paragraph 3 of ${end}`);
});
