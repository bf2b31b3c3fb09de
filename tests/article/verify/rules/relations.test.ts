import { called, type Draft, nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => called(draft.claims, id);
const issue = (draft: Draft, id: string) => called(draft.issues, id);

refuses([
	[
		'two sections with one title are refused',
		(d) => Object.assign(nth(d.sections, 1), { title: 'A third way' }),
		'sections.3.title | "A third way" is also the title of sections[1]',
	],
	[
		'two claims whose labels read the same are refused',
		(d) => Object.assign(claim(d, 'divided'), { label: 'EVERYONE agrees the harbour is in trouble' }),
		'claims.1.label',
	],
	[
		'two actors with one name are refused',
		(d) => Object.assign(called(d.actors, 'guild'), { name: 'Saltmouth' }),
		'actors.7.name | "Saltmouth" is also the name of actors[3]',
	],
	[
		'two issues with one title are refused',
		(d) => Object.assign(issue(d, 'publish'), { title: 'Selling the harbour' }),
		'issues.2.title',
	],
	[
		'a side without claims and without a gap is refused',
		(d) => delete issue(d, 'publish').gap,
		'issues.2.con | has no claim: add one, or say in "gap.con" what the article lacks',
	],
	[
		'a claim on both sides of an issue is refused',
		(d) => issue(d, 'sale').con.push('last-tide'),
		'issues.0.con.3 | "last-tide" is also in "pro"',
	],
	[
		'a second position of an actor on one issue is refused',
		(d) => d.positions.push({ ...nth(d.positions, 0) }),
		'positions.5 | "quill" already has positions[0] on "sale"',
	],
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
