import { expect, test } from 'vitest';
import { type Draft, faultsIn, HARBOUR, harbourWith, itemWithId } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);

refuses([
	[
		'a quote with another word is refused, and the nearest passage suggested in whole words',
		(d) => Object.assign(claim(d, 'wall-lost'), { quote: 'quay wall lost another twelve metres this winter' }),
		'claims.4.quote | is not in paragraph 2 character for character: write the nearest passage: "quay wall lost another eleven metres this winter"',
	],
	[
		'a quote with straight quotation marks is refused, and the curly ones suggested',
		(d) => Object.assign(claim(d, 'last-tide'), { quote: 'called the vote "the last tide we will get"' }),
		'character for character (character 17 is an opening quotation mark (U+201C) in the text, and a straight quotation mark in the quote): write the nearest passage: "called the vote “the last tide we will get”"',
	],
	[
		'a quote in another case is refused',
		(d) => Object.assign(claim(d, 'failing'), { quote: 'nobody in Saltmouth doubts' }),
		'write the nearest passage: "Nobody in Saltmouth doubts"',
	],
	[
		'a quote with a doubled space is refused',
		(d) => Object.assign(claim(d, 'failing'), { quote: 'Nobody in  Saltmouth doubts' }),
		'write the nearest passage: "Nobody in Saltmouth doubts"',
	],
	[
		'a quote from another paragraph is refused, and that paragraph named',
		(d) => Object.assign(claim(d, 'failing'), { paragraph: 3 }),
		'claims.0.quote | is in paragraph 1, not in paragraph 3: set "paragraph" to 1',
	],
	[
		'a quote similar to another paragraph is refused, and that paragraph named',
		(d) => Object.assign(claim(d, 'failing'), { quote: 'The council voted in March, by four votes' }),
		'set "paragraph" to 2',
	],
	[
		'a quote that is in the title is refused elsewhere, and the title named',
		(d) => Object.assign(claim(d, 'failing'), { quote: 'Saltmouth Sell Its Harbour' }),
		'claims.0.quote | is in the title, not in paragraph 1: set "paragraph" to 0',
	],
	[
		'a quote that is not in the title, but similar to it, is refused',
		(d) => Object.assign(claim(d, 'failing'), { paragraph: 0, quote: 'Saltmouth Sells Its Harbor' }),
		'claims.0.quote | is not in the title character for character: write the nearest passage: "Saltmouth Sell Its Harbour"',
	],
	[
		'a quote unlike anything in the article is refused without a suggestion',
		(d) =>
			Object.assign(claim(d, 'failing'), {
				quote: 'Xylophones puzzle quiet zebras; foxes judge vexed wizards by the dozen',
			}),
		'is not in paragraph 1, and the article has nothing like it',
	],
	[
		'a quote that occurs twice in its paragraph is refused',
		(d) => Object.assign(claim(d, 'owes-contract'), { quote: 'owes' }),
		'occurs 2 times in paragraph 8: lengthen it until it occurs there only once',
	],
	[
		'a quote that ends in a space is refused',
		(d) => Object.assign(claim(d, 'failing'), { quote: 'Nobody in Saltmouth ' }),
		'claims.0.quote | begins or ends with a space',
	],
]);

test('a claim may quote the title', () => {
	const article = harbourWith((d) => Object.assign(claim(d, 'failing'), { paragraph: 0, quote: 'Sell Its Harbour?' }));
	expect(faultsIn(JSON.stringify(article))).toEqual([]);
});

test('an article that follows every rule has no fault', () => {
	expect(faultsIn(HARBOUR)).toEqual([]);
});
