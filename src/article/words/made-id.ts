import { fold } from './fold.ts';

/** The longest id that a thing may have (`ThingId`), less the room for a number. */
const LONGEST = 28;

/**
 * An id made of the first words of a text: `town-votes-on-harbour`. It is none of `used`; if it would be, it gets a number. A text without
 * Latin letters and digits gives `fallback`.
 */
export function madeId(text: string, used: { readonly has: (id: string) => boolean }, fallback: string): string {
	const words =
		fold(text)
			.replace(/['".]/g, '')
			.match(/[a-z0-9]+/g) ?? [];
	let id = '';
	for (const word of words) {
		const longer = id === '' ? word : `${id}-${word}`;
		if (longer.length > LONGEST) break;
		id = longer;
	}
	id ||= words[0]?.slice(0, LONGEST) ?? fallback;
	let number = 1;
	while (used.has(number === 1 ? id : `${id}-${number}`)) number++;
	return number === 1 ? id : `${id}-${number}`;
}
