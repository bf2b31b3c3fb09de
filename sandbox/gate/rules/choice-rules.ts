import { type Fault, faultIf } from '../fault.ts';

/** Rows offered while a member types. */
export type ChoicesBody = {
	readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
};

const option = { text: 3, integer: 4 } as const;
const maxValue = 100;

/** What Discord asks of autocomplete rows beyond the schema: short values of the type of the option being completed. */
export function choiceFaults({ choices }: ChoicesBody, optionType: number | undefined): Fault[] {
	const rows = choices ?? [];
	const misfits = rows.flatMap(({ value }, n) => {
		const wrong = optionType !== undefined && !fits(value, optionType);
		return faultIf(wrong, ['choices', n, 'value'], 'BASE_TYPE_BAD_TYPE', 'Value is not of the type of the option.');
	});
	return [...misfits, ...longValues(rows, ['choices'])];
}

function fits(value: string | number, optionType: number): boolean {
	if (optionType === option.text) return typeof value === 'string';
	return typeof value === 'number' && (optionType !== option.integer || Number.isSafeInteger(value));
}

/** A choice's text is at most 100 characters long, which the schema puts at 6000. */
export function longValues(
	rows: readonly { readonly value: string | number }[],
	path: readonly PropertyKey[],
): Fault[] {
	const says = `Must be ${maxValue} or fewer in length.`;
	return rows.flatMap(({ value }, n) =>
		faultIf(String(value).length > maxValue, [...path, n, 'value'], 'BASE_TYPE_MAX_LENGTH', says),
	);
}
