import { type Draft, itemWithId } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);

refuses([
	[
		'a claim on a paragraph that does not exist is refused',
		(d) => Object.assign(claim(d, 'failing'), { paragraph: 40 }),
		'claims.0.paragraph | there is no paragraph 40: name one from 1 to 8',
	],
]);
