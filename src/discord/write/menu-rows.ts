import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { MenuChoice } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { shortenLabel } from './shorten-label.ts';

/**
 * The choices of a menu as Discord's rows. A value becomes an argument of a press, so it is never shortened. A value that Discord does not
 * take, or a second equal one, is left out.
 */
export function menuRows(choices: readonly MenuChoice[]): APISelectMenuOption[] {
	const seen = new Set<string>();
	const usable = choices.filter(({ value }) => {
		if (value.trim() === '' || value.length > limits.row || !value.isWellFormed() || seen.has(value)) return false;
		seen.add(value);
		return true;
	});
	return usable.map(menuRow);
}

function menuRow({ label, value, description }: MenuChoice): APISelectMenuOption {
	const more = description?.trim() ? { description: shortenLabel(description, limits.row) } : {};
	return { label: shortenLabel(label, limits.row), value, ...more };
}
