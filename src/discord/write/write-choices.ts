import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Suggestion } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { shortenLabel } from './shorten-label.ts';

type Row = APIApplicationCommandOptionChoice<string>;

/** The rows of autocomplete as Discord takes them: 25 at most, with names shortened. A row whose value is too long is left out. */
export function writeChoices(choices: readonly Suggestion[]): Row[] {
	return choices.flatMap((choice) => rowOf(choice) ?? []).slice(0, limits.suggestions);
}

/** Rows by their choice: the same choices are offered again with each letter a member types. */
const knownRows = new WeakMap<Suggestion, Row>();

function rowOf(choice: Suggestion): Row | undefined {
	const known = knownRows.get(choice);
	if (known || !hasUsableValue(choice)) return known;
	const row = { name: shortenLabel(choice.name, limits.row), value: choice.value };
	knownRows.set(choice, row);
	return row;
}

const hasUsableValue = ({ value }: Suggestion) =>
	value.trim() !== '' && value.length <= limits.row && value.isWellFormed();
