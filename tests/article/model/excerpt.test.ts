import { expect, test } from 'vitest';
import { excerptsOf, placesOf } from '../../../src/article/model/excerpt.ts';
import { harbour, itemWithId } from '../articles.ts';

const claim = (id: string) => itemWithId(harbour.article.claims, id);

test('an excerpt is the whole paragraph in three slices, the quotation in the middle', () => {
	expect(excerptsOf(harbour.article, claim('wall-lost'))).toEqual([
		{
			before:
				'The town council voted in March, by four votes to three, to open talks on a sale. Mayor Inés Calderón called the vote “the last tide we will get”, and she may be right: ',
			quote: 'the quay wall lost another eleven metres this winter',
			after: '.',
		},
	]);
});

test('a claim that is not in its paragraph is never quoted', () => {
	const [passage] = claim('failing').passages;
	const moved = { ...claim('failing'), passages: [{ quote: passage?.quote ?? '', paragraph: 3 }] };
	expect(() => placesOf(harbour.article, moved)).toThrow(RangeError);
});
