import { expect, test } from 'vitest';
import { type Draft, faultsIn, harbourWith, itemWithId, nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);

refuses([
	[
		'a control character in a label is refused',
		(d) => Object.assign(claim(d, 'voted'), { label: 'one\u0007two' }),
		'claims.2.label | has an invisible character (U+0007) at position 4',
	],
	[
		'a line break in a title is refused',
		(d) => Object.assign(d, { title: 'one\ntwo' }),
		'title | has a line break (U+000A)',
	],
	[
		'a zero-width space in a name is refused',
		(d) => Object.assign(nth(d.actors, 0), { name: 'Mara\u200BQuill' }),
		'actors.0.name | has a zero-width space (U+200B) at position 5',
	],
	[
		'a hidden tag character in a caution is refused',
		(d) => Object.assign(claim(d, 'blockade'), { caution: 'fine\u{E0041}' }),
		'claims.6.caution | has an invisible character (U+E0041)',
	],
	[
		'a joiner between letters is refused',
		(d) => Object.assign(nth(d.actors, 0), { name: 'Ma\u200Dra' }),
		'actors.0.name | has a zero-width joiner (U+200D)',
	],
	[
		'a mark that changes the reading direction of a paragraph is refused',
		(d) => d.paragraphs.push({ text: 'not \u202Eyes' }) && nth(d.sections, 3).paragraphs.push(9),
		'paragraphs.8.text | has an invisible character (U+202E)',
	],
	[
		'half a character in a keyword is refused',
		(d) => Object.assign(claim(d, 'voted'), { keywords: ['half \uD83D'] }),
		'claims.2.keywords.0 | has half a character',
	],
	[
		'a space before a label is refused',
		(d) => Object.assign(claim(d, 'voted'), { label: ' votes' }),
		'claims.2.label | begins or ends with a space',
	],
	[
		'two spaces in a summary are refused',
		(d) => Object.assign(nth(d.sections, 0), { summary: 'One.  Two.' }),
		'sections.0.summary | has two spaces in a row',
	],
	[
		'a space after a paragraph is refused',
		(d) => Object.assign(nth(d.paragraphs, 7), { text: `${nth(d.paragraphs, 7).text} ` }),
		'paragraphs.7.text | begins or ends with a space',
	],
]);

test.each([
	['an emoji made with joiners', (d: Draft) => Object.assign(nth(d.actors, 0), { searchNames: ['👩🏽‍🌾 and 👨‍👩‍👧'] })],
	[
		'two spaces within a paragraph',
		(d: Draft) => d.paragraphs.push({ text: 'As  printed.' }) && nth(d.sections, 3).paragraphs.push(9),
	],
	['letters of any script', (d: Draft) => Object.assign(nth(d.actors, 0), { searchNames: ['محمد', 'Анна', '李'] })],
])('an article may have %s', (_, change) => {
	expect(faultsIn(JSON.stringify(harbourWith(change)))).toEqual([]);
});
