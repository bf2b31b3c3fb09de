/** Enough to recognise a text by. */
const WORDS = 8;

/** The first words of a text, with a sign that there are more. */
export function openingWords(text: string, most = WORDS): string {
	const words = text.split(' ');
	return words.length > most ? `${words.slice(0, most).join(' ')} …` : text;
}
