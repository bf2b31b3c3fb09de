import { shorten } from '../../bot/reply/shorten.ts';

/** A text that is on one line already, as nearly every label is. */
const LINE = /^\S+(?: \S+)*$/;

/**
 * A label of at most `most` UTF-16 units, on one line and never empty, as Discord wants them. It is only for labels, which are an
 * editor's or the bot's own words: a quotation is never shortened.
 */
export function shortenLabel(label: string, most: number): string {
	if (label.length <= most && LINE.test(label) && label.isWellFormed()) return label;
	const line = label.toWellFormed().replace(/\s+/g, ' ').trim();
	return line === '' ? '…' : shorten(line, most);
}
