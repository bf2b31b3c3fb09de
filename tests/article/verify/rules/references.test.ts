import { type Draft, itemWithId, nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);
const issue = (draft: Draft, id: string) => itemWithId(draft.issues, id);

refuses([
	[
		'an unknown author is refused',
		(d) => Object.assign(d, { author: 'quil' }),
		'author | there is no actor "quil": did you mean "quill"?',
	],
	[
		'an unknown holder is refused',
		(d) => Object.assign(claim(d, 'price-out'), { holder: 'gild' }),
		'claims.5.holder | there is no actor "gild": did you mean "guild"?',
	],
	[
		'an unknown reporter is refused',
		(d) => Object.assign(claim(d, 'price-out'), { reportedBy: 'zzzzzzz' }),
		'claims.5.reportedBy | there is no actor "zzzzzzz": add it to "actors"',
	],
	[
		'an unknown actor in "about" is refused',
		(d) => Object.assign(claim(d, 'voted'), { about: ['council', 'nobody'] }),
		'claims.2.about.1 | there is no actor "nobody"',
	],
	[
		'an unknown supported claim is refused',
		(d) => Object.assign(claim(d, 'not-free'), { supports: ['third-wave'] }),
		'claims.12.supports.0 | there is no claim "third-wave": did you mean "third-way"?',
	],
	[
		'an unknown attacked claim is refused',
		(d) => Object.assign(claim(d, 'not-free'), { attacks: ['nowhere'] }),
		'claims.12.attacks.0 | there is no claim "nowhere"',
	],
	[
		'an unknown claim for the motion is refused',
		(d) => issue(d, 'sale').pro.push('nowhere'),
		'issues.0.pro.2 | there is no claim "nowhere"',
	],
	[
		'an unknown claim against the motion is refused',
		(d) => issue(d, 'sale').con.push('nowhere'),
		'issues.0.con.3 | there is no claim "nowhere"',
	],
	[
		'a position of an unknown actor is refused',
		(d) => Object.assign(nth(d.positions, 0), { actor: 'nobody' }),
		'positions.0.actor | there is no actor "nobody"',
	],
	[
		'a position on an unknown issue is refused',
		(d) => Object.assign(nth(d.positions, 0), { issue: 'nothing' }),
		'positions.0.issue | there is no issue "nothing"',
	],
	[
		'an unknown claim as evidence is refused',
		(d) => Object.assign(nth(d.positions, 0), { evidence: ['nowhere'] }),
		'positions.0.evidence.0 | there is no claim "nowhere"',
	],
	[
		'evidence listed twice is refused',
		(d) => Object.assign(nth(d.positions, 0), { evidence: ['repair-first', 'repair-first'] }),
		'positions.0.evidence.1 | "repair-first" is listed twice: delete one',
	],
	[
		'a property that every JavaScript object has is not taken for an id',
		(d) => Object.assign(claim(d, 'voted'), { about: ['constructor'] }),
		'there is no actor "constructor"',
	],
]);
