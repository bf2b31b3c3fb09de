import { everyPart, type Part, type Placed } from '../../world/messages/part.ts';
import { type Fault, faultIf, missingIf } from '../fault.ts';
import { repeatedIdFaults } from './component-rules.ts';
import { selectFaults } from './select-rules.ts';

const row = 1;
const textInput = 4;
const label = 18;
const fileUpload = 19;
const maxParts = 5;
const maxTextLength = 4000;

/** What a bot sends to open a modal. */
export type ModalBody = { readonly custom_id: string; readonly title: string; readonly components: readonly Part[] };

/** What Discord asks of a modal beyond the schema. */
export function modalFaults({ components }: ModalBody): Fault[] {
	const all = everyPart(components);
	const says = `Must be between 1 and ${maxParts} in length.`;
	return [
		...faultIf(components.length > maxParts, ['components'], 'BASE_TYPE_BAD_LENGTH', says),
		...repeatedIdFaults(all),
		...components.flatMap((part, n) => inputLabelFaults(part, ['components', n])),
		...all.flatMap((one) => [...inputFaults(one), ...selectFaults(one), ...uploadFaults(one)]),
	];
}

/** A text input says what it is for: itself in a row, by its label inside a label. */
function inputLabelFaults(part: Part, path: readonly PropertyKey[]): Fault[] {
	const twice = part.type === label && part.component?.label != null;
	const inputs = part.type === row ? (part.components ?? []) : [];
	const says = 'The label stands in the Label component.';
	return [
		...faultIf(twice, [...path, 'component', 'label'], 'TEXT_INPUT_LABEL_NOT_ALLOWED', says),
		...inputs.flatMap((input, n) => missingIf(!input.label, [...path, 'components', n, 'label'])),
	];
}

function uploadFaults({ part: { type, min_values: least = 1, max_values: most = 1 }, path }: Placed): Fault[] {
	const crossed = type === fileUpload && least > most;
	return faultIf(crossed, [...path, 'min_values'], 'FILE_UPLOAD_MIN_VALUES', 'More than max_values.');
}

function inputFaults({ part: { type, min_length, max_length }, path }: Placed): Fault[] {
	const crossed = type === textInput && (min_length ?? 0) > (max_length ?? maxTextLength);
	return faultIf(crossed, [...path, 'min_length'], 'TEXT_INPUT_MIN_LENGTH', 'min_length is greater than max_length.');
}
