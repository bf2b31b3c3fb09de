import type { Chance } from './chance.ts';

/** A word that only fuzzed texts contain. If it is in the log, the log holds what somebody typed. */
export const PRIVATE_WORD = 'kelpwort';

const ids = '123456789012345678';

const short: readonly string[] = [
	'',
	' ',
	'\n',
	'?',
	'\u200b',
	'\u2800\u2800',
	'0',
	'-1',
	'1e999',
	'NaN',
	'9007199254740993',
	'true',
	'__proto__',
	'constructor',
	'toString',
	'@everyone',
	'@here',
	`<@${ids}>`,
	`<@&${ids}> <#${ids}>`,
	'</quote:1> <:x:1> <t:0:R>',
	'**bold** __under__ ~~gone~~ ||hidden|| `code`',
	'# heading\n> quotation\n- item\n1. item\n```\nblock',
	'[link](https://example.com) https://example.com/a_b_c',
	'\u202Eright to left\u202C',
	'هل يجب بيع الميناء؟ \u2067abc\u2069',
	'האם למכור את הנמל?',
	'NUL \0 and bell \u0007',
	'half a character \uD83D',
	'\uDE00 the other half',
	'👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
	'Z̷̨̛a̷l̵g̸o̶',
	'{count, plural, one {#} other {#}} {motion}',
	'<b>bold</b> &amp; "quotes" \'and\' more',
	"'; DROP TABLE ballots; --",
	'=HYPERLINK("https://example.com")',
	'../../etc/passwd',
	'%00%ff%',
	'quote?claim=x&article=y',
	'según Ana y Ben y Tomás y Olga y Maya y Iris',
];

const long: readonly string[] = [
	'x'.repeat(4000),
	'ñ'.repeat(4000),
	'👩‍👩‍👧‍👦'.repeat(500),
	'* _ ` ~ | > # '.repeat(280),
	`según ${'Aa y '.repeat(58)}`,
	`what do ${'Ana and '.repeat(300)}think?`,
	'word '.repeat(800),
	'\n'.repeat(3000),
	'\u202E'.repeat(2000),
	'\uD83D'.repeat(300),
	`@everyone ${`<@${ids}> `.repeat(180)}`,
];

/** Makes a hostile text. It contains the private word, by which it is found where it must not be. */
export function hostileText(chance: Chance): string {
	const text = chance.percent(20) ? chance.pick(long) : chance.pick(short);
	return chance.weighed(
		[4, () => text],
		[3, () => `${PRIVATE_WORD} ${text}`],
		[2, () => `${text}${PRIVATE_WORD}`],
		[1, () => `${text}${chance.pick(short)}`],
		[1, () => randomText(chance)],
	);
}

/** Makes a text of characters from anywhere in Unicode. */
function randomText(chance: Chance): string {
	const length = chance.below(60);
	return `${PRIVATE_WORD}${String.fromCharCode(...Array.from({ length }, () => chance.below(0x10000)))}`;
}

/** Nests this many objects and arrays in each other. */
function nest(levels: number): unknown {
	let made: unknown = 'deep';
	for (let n = 0; n < levels; n++) made = n % 2 ? [made] : { options: made };
	return made;
}

/** Makes a value of a type that its field does not expect. */
export function oddValue(chance: Chance): unknown {
	return chance.weighed(
		[6, () => chance.pick([null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, 99, '', [], {}, [null], [[]], { id: null }])],
		[2, () => hostileText(chance)],
		[1, () => nest(chance.pick([3, 60, 1000]))],
		[1, () => Array.from({ length: 200 }, () => ({ name: PRIVATE_WORD, type: 3, value: 'x' }))],
		[1, () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}')],
	);
}
