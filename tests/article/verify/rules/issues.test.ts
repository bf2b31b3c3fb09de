import { type Draft, itemWithId } from '../../articles.ts';
import { refuses } from './refuses.ts';

const issue = (draft: Draft, id: string) => itemWithId(draft.issues, id);

refuses([
	[
		'a claim on both sides of an issue is refused',
		(d) => issue(d, 'sale').con.push('last-tide'),
		'issues.0.con.3 | "last-tide" is also in "pro"',
	],
]);
