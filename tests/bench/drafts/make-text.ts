/** A text of about this many words: paragraphs of 80 words, with turns of five speakers. */
export function makeText(words: number): string {
	const sentence = 'The harbour was closed in the winter, and nobody knew when the ships would return to the old quay.';
	const paragraphs = Array.from({ length: Math.ceil(words / 80) }, (_, n) => {
		const label = n % 3 === 0 ? `Mr. SPEAKER${'ABCDE'[n % 5]}. ` : '';
		return `${label}${Array.from({ length: 4 }, (_, m) => sentence.replace('winter', `winter of ${1900 + ((n + m) % 120)}`)).join(' ')}`;
	});
	return ['A debate on the harbour', ...paragraphs].join('\n\n');
}
