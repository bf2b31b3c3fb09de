import { type Draft, itemWithId } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);

refuses([
	[
		'a claim id used twice is refused',
		(d) => Object.assign(claim(d, 'divided'), { id: 'failing' }),
		'claims.1.id | "failing" is already the id of claims[0]',
	],
]);
