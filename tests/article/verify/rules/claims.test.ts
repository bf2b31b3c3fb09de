import { type Draft, itemWithId } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);

refuses([
	[
		'a holder who reports their own claim is refused',
		(d) => Object.assign(claim(d, 'price-out'), { reportedBy: 'guild' }),
		'claims.5.reportedBy | "guild" is the holder too',
	],
	[
		'a claim that supports itself is refused',
		(d) => Object.assign(claim(d, 'not-free'), { supports: ['not-free'] }),
		'claims.12.supports.0 | is the claim itself',
	],
	[
		'a claim that attacks itself is refused',
		(d) => Object.assign(claim(d, 'not-free'), { attacks: ['not-free'] }),
		'claims.12.attacks.0 | is the claim itself',
	],
	[
		'a claim that supports and attacks one claim is refused',
		(d) => Object.assign(claim(d, 'not-free'), { attacks: ['third-way'] }),
		'claims.12.attacks.0 | "third-way" is also in "supports"',
	],
]);
