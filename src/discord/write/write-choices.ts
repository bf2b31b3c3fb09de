import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Choice } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { shortened } from './shortened.ts';

type Row = APIApplicationCommandOptionChoice<string>;

/** The rows of autocomplete Discord can show: 25 at most, names shortened; a row whose value is too long is left out. */
export function writeChoices(choices: readonly Choice[]): Row[] {
	return choices.flatMap((choice) => written(choice) ?? []).slice(0, limits.suggestions);
}

/** The rows of a claim are offered letter by letter: the same choice is written the same. */
const WRITTEN = new WeakMap<Choice, Row>();

function written(choice: Choice): Row | undefined {
	const known = WRITTEN.get(choice);
	if (known || !canBeCarried(choice)) return known;
	const row = { name: shortened(choice.name, limits.row), value: choice.value };
	WRITTEN.set(choice, row);
	return row;
}

const canBeCarried = ({ value }: Choice) => value.trim() !== '' && value.length <= limits.row && value.isWellFormed();
