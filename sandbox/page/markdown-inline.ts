/** A piece of running text. */
export type Inline =
	| { readonly kind: 'text' | 'code' | 'everyone'; readonly text: string }
	| { readonly kind: Emphasis; readonly content: readonly Inline[] }
	| { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
	| { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
	| { readonly kind: 'command' | 'emoji'; readonly name: string; readonly id: string }
	| { readonly kind: 'time'; readonly seconds: number; readonly style: string };

/** The ways to set text apart. */
export type Emphasis = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

type Rule = { readonly pattern: RegExp; readonly read: (match: RegExpExecArray, depth: number) => Inline | undefined };

const deepest = 12;

const emphasis = (kind: Emphasis, pattern: RegExp): Rule => ({
	pattern,
	read: (match, depth) => ({ kind, content: parseInline(match[1] ?? '', depth + 1) }),
});

const mention = (kind: 'user' | 'role' | 'channel', pattern: RegExp): Rule => ({
	pattern,
	read: (match) => ({ kind, id: match[1] ?? '' }),
});

const namedRule = (kind: 'command' | 'emoji', pattern: RegExp): Rule => ({
	pattern,
	read: (match) => ({ kind, name: match[1] ?? '', id: match[2] ?? '' }),
});

// In Discord's order: the first rule that fits at a place wins. Only http and https ever become links.
const rules: readonly Rule[] = [
	{ pattern: /^\\([^0-9A-Za-z\s])/, read: (match) => ({ kind: 'text', text: match[1] ?? '' }) },
	{ pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, read: (match) => ({ kind: 'code', text: withoutPadding(match[2] ?? '') }) },
	{ pattern: /^<(https?:\/\/[^\s>]+)>/, read: (match) => bareLink(match[1] ?? '') },
	{
		pattern:
			/^\[((?:\\[\s\S]|\[[^[\]\n]*\]|[^[\]\\])+)\]\(\s*<?(https?:\/\/(?:\([^\s()]*\)|[^\s()<>])+)>?(?:\s+"[^"]*")?\s*\)/,
		read: (match, depth) => maskedLink(match[1] ?? '', match[2] ?? '', depth),
	},
	{ pattern: /^https?:\/\/[^\s<]*[^<.,:;"')\]\s*_~|]/, read: (match) => bareLink(match[0]) },
	mention('user', /^<@!?(\d{17,20})>/),
	mention('role', /^<@&(\d{17,20})>/),
	mention('channel', /^<#(\d{17,20})>/),
	namedRule('command', /^<\/([-\p{L}\p{N}_ ]{1,100}):(\d{17,20})>/u),
	namedRule('emoji', /^<a?:(\w{2,32}):(\d{17,20})>/),
	{
		pattern: /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/,
		read: (match) => ({ kind: 'time', seconds: Number(match[1]), style: match[2] ?? 'f' }),
	},
	{ pattern: /^@(?:everyone|here)\b/, read: (match) => ({ kind: 'everyone', text: match[0] }) },
	emphasis('strike', /^~~([\s\S]+?)~~(?!_)/),
	emphasis('spoiler', /^\|\|([\s\S]+?)\|\|/),
];

// Marks that begin alike: whichever takes in most wins, and of equals the first.
const rivals: readonly Rule[] = [
	emphasis('em', /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/),
	emphasis('em', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/),
	emphasis('strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
	emphasis('underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
];

/** Running text as a tree. What is no markup stays text; nesting deeper than anyone writes stays text as well. */
export function parseInline(text: string, depth = 0): Inline[] {
	if (depth > deepest) return [{ kind: 'text', text }];
	const found: Inline[] = [];
	let plain = '';
	let rest = text;
	while (rest !== '') {
		const hit = firstRule(rest, depth);
		if (!hit) {
			const length = plainLength(rest);
			plain += rest.slice(0, length);
			rest = rest.slice(length);
			continue;
		}
		if (hit.inline.kind === 'text') plain += hit.inline.text;
		else {
			if (plain !== '') found.push({ kind: 'text', text: plain });
			plain = '';
			found.push(hit.inline);
		}
		rest = rest.slice(hit.length);
	}
	if (plain !== '') found.push({ kind: 'text', text: plain });
	return found;
}

function firstRule(rest: string, depth: number): { inline: Inline; length: number } | undefined {
	const hits = (some: readonly Rule[]) =>
		some.flatMap(({ pattern, read }) => {
			const match = pattern.exec(rest);
			const inline = match ? read(match, depth) : undefined;
			return match && inline ? [{ inline, length: match[0].length }] : [];
		});
	const [first] = hits(rules);
	return first ?? hits(rivals).sort((a, b) => b.length - a.length)[0];
}

// Up to the next character that could begin markup; a link begins at a word's first letter, so words are taken whole.
function plainLength(rest: string): number {
	const word = /^[\p{L}\p{N}]+/u.exec(rest);
	if (word) return word[0].length;
	return (rest.codePointAt(0) ?? 0) < 0x10000 ? 1 : 2;
}

function withoutPadding(code: string): string {
	return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}

function bareLink(url: string): Inline | undefined {
	return URL.canParse(url) ? { kind: 'link', url, content: [{ kind: 'text', text: url }] } : undefined;
}

// As in Discord, a link whose words look like another address is not a link: nobody is led elsewhere than it says.
function maskedLink(words: string, url: string, depth: number): Inline | undefined {
	if (!URL.canParse(url) || /https?:\/\//.test(words) || words.trim() === '') return undefined;
	return { kind: 'link', url, content: parseInline(words, depth + 1) };
}
