import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { issueSides } from '../../../src/bot/reading/stance-lines.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';
import { harbour, nth } from '../../article/articles.ts';

/** The tests' article with this many people for its first issue, and as many against it. */
function crowded(count: number) {
	const { file } = harbour;
	const [actor, issue, position] = [nth(file.actors, 0), nth(file.issues, 0), nth(file.positions, 0)];
	const crowd = Array.from({ length: 2 * count }, (_, n) => ({ ...actor, id: `member-${n}`, name: `Member ${n}` }));
	const positions = crowd.map(({ id }, n) => {
		return { ...position, actor: id, issue: issue.id, stance: n < count ? ('for' as const) : ('against' as const) };
	});
	const edition = makeEdition({ ...file, actors: [...file.actors, ...crowd], positions });
	const shown = nth(edition.article.issues, 0);
	return issueSides(edition, shown, sayIn('en')).map(({ markdown }) => markdown);
}

test('of many people on both sides, each line names equally many and counts the others', () => {
	const lines = crowded(30);
	expect(lines.map((line) => line.match(/Member/g)?.length)).toEqual([5, 5]);
	expect(lines[0]).toContain('25 more');
	expect(lines[1]).toContain('25 more');
});

test('a few people are all named', () => {
	expect(crowded(5).map((line) => line.match(/Member/g)?.length)).toEqual([5, 5]);
});
