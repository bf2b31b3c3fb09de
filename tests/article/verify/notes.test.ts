import { expect, test } from 'vitest';
import type { ArticleFile } from '../../../src/article/file/article-file.ts';
import { notesOf } from '../../../src/article/verify/notes.ts';
import { readArticle } from '../../../src/article/verify/read-article.ts';
import { HARBOUR, harbourWith, itemWithId } from '../articles.ts';
import { someClaims, textOnly } from '../levels.ts';

function notesOn(file: ArticleFile | string): string[] {
	const read = readArticle(typeof file === 'string' ? file : JSON.stringify(file));
	if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'));
	return notesOf(read).map(({ path, message }) => `${read.pathInFile(path).join('.')} | ${message}`);
}

test('a text that nobody has annotated has no notes', () => {
	expect(notesOn(textOnly)).toEqual([]);
});

test('sentences without a claim are counted, and claims of nobody named', () => {
	expect(notesOn(someClaims)).toEqual([
		'blocks.0 | 3 of 7 sentences have words that are in no claim; the first is in this paragraph',
		'claims.2 | nobody is recorded as saying this: add "holders" if the text says who does',
	]);
});

test('a name that the text never uses, an actor without a claim, and a side without anything are noted', () => {
	const named = (someClaims.actors ?? []).map((actor) =>
		actor.id === 'brandt' ? { ...actor, aliases: ['the miller of Weir Lane'] } : actor,
	);
	const notes = notesOn({
		...someClaims,
		actors: [...named, { id: 'cat', name: 'The cat', kind: 'other' }],
		issues: [{ id: 'mill', title: 'The mill', motion: 'The mill should open.', pro: ['valley'] }],
	});
	expect(notes).toContain('actors.2.aliases.0 | the text never uses this name: move it to "searchNames"');
	expect(notes).toContain('actors.6 | no claim or position names this actor');
	expect(notes).toContain(
		'issues.0 | has no claim for the side "con": add one, or say in "gap.con" what the article lacks',
	);
});

test('the notes on a file of format 1 lead to where it has things', () => {
	const draft = harbourWith((d) => {
		itemWithId(d.actors, 'guild').aliases.push('the netmenders');
		d.sections.reverse();
		Object.assign(itemWithId(d.sections, 'quarrel'), { title: { en: 'Divided', es: 'División' } });
	});
	const notes = notesOn(JSON.stringify(draft));
	const guild = draft.actors.findIndex(({ id }) => id === 'guild');
	const aliases = itemWithId(draft.actors, 'guild').aliases.length;
	expect(notes).toContain(
		`actors.${guild}.aliases.${aliases - 1} | the text never uses this name: move it to "searchNames"`,
	);
	expect(notes.find((note) => note.includes('not translated'))).toMatch(/^sections\.3\.summary \|/);
	expect(notesOn(HARBOUR).every((note) => note.includes('|'))).toBe(true);
});
