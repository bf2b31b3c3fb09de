import type { Placed } from '../../world/messages/part.ts';
import { type Fault, faultIf } from '../fault.ts';

const selects = [3, 5, 6, 7, 8];

/** Faults of a menu: limits that contradict each other or the number of options, and options with equal values. */
export function selectFaults({ part, path }: Placed): Fault[] {
	if (!selects.includes(part.type)) return [];
	const { min_values: least, max_values: most, options = [] } = part;
	const chosen = options.filter((option) => option.default).length;
	const atMost = most ?? 1;
	const beyond = part.options !== undefined && atMost > options.length;
	return [
		...faultIf((least ?? 1) > atMost, [...path, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES', 'More than max_values.'),
		...faultIf(beyond, [...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES', 'More than there are options.'),
		...faultIf(chosen > atMost, [...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many defaults.'),
		...sameValues(options, [...path, 'options']),
	];
}

function sameValues(options: readonly { readonly value: string }[], path: readonly PropertyKey[]): Fault[] {
	const values = options.map(({ value }) => value);
	const says = 'The specified option value is already used';
	return values.flatMap((value, n) =>
		faultIf(values.indexOf(value) !== n, [...path, n, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', says),
	);
}
