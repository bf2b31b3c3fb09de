import { nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

refuses([
	[
		'a second position of an actor on one issue is refused',
		(d) => d.positions.push({ ...nth(d.positions, 0) }),
		'positions.5 | "quill" already has positions[0] on "sale"',
	],
]);
