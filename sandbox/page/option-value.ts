import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { optionType } from './discord-numbers.ts';
import { fold } from './fold.ts';
import type { Choice } from './line.ts';
import type { Words } from './words.ts';

/** A typed text as a value of the option, or what the option expects instead. */
export type Reading = { readonly choice: Choice } | { readonly expected: string };

/** Reads what was typed for an option as Discord's client does: by its type, its choices and its bounds. */
export function readOption(
	option: APIApplicationCommandBasicOption,
	text: string,
	offered: readonly Choice[],
	words: Words,
): Reading {
	const completes = 'autocomplete' in option && option.autocomplete === true;
	const listed = offered.find(({ label }) => fold(label) === fold(text) || fold(label) === `@${fold(text)}`);
	if (listed && !completes) return { choice: listed };
	if (option.type === optionType.attachment) return { expected: words.aFile };
	if ('choices' in option && option.choices) return { expected: words.oneOfTheList };
	if (option.type === optionType.string) return readText(text, option, words);
	if (option.type === optionType.integer) return readNumber(text, option, /^-?\d+$/, words.aWholeNumber, words);
	if (option.type === optionType.number) return readNumber(text, option, /^-?\d+(?:\.\d+)?$/, words.aNumber, words);
	return { expected: words.oneOfTheList };
}

function readText(
	text: string,
	{ min_length: min = 0, max_length: max = 6000 }: { min_length?: number; max_length?: number },
	words: Words,
): Reading {
	if (text.length < min) return { expected: words.lettersAtLeast(min) };
	if (text.length > max) return { expected: words.lettersAtMost(max) };
	return { choice: { value: text, label: text } };
}

function readNumber(
	text: string,
	{ min_value: min, max_value: max }: { min_value?: number; max_value?: number },
	form: RegExp,
	kind: string,
	words: Words,
): Reading {
	const value = Number(text.trim());
	if (!form.test(text.trim())) return { expected: kind };
	if (min !== undefined && value < min) return { expected: words.atLeast(min) };
	if (max !== undefined && value > max) return { expected: words.atMost(max) };
	return { choice: { value, label: text.trim() } };
}
