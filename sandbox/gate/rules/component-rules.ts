import { everyPart, mediaOf, type Part, type Placed } from '../../world/messages/part.ts';
import { attachmentName } from '../../world/messages/resolve-media.ts';
import { type Fault, fault, faultIf } from '../fault.ts';
import { buttonFaults, schemeFault } from './button-rules.ts';
import { selectFaults } from './select-rules.ts';

const row = 1;
const button = 2;
const textDisplay = 10;
/** Components that are allowed only in messages made of components alone. */
const wideParts = [9, textDisplay, 11, 12, 13, 14, 17];
const maxParts = 40;
const maxText = 4000;
const maxRows = 5;
const maxButtons = 5;

/** What Discord asks of a message's components beyond the schema; `v2` says whether the message is made of components alone. */
export function componentFaults(parts: readonly Part[], v2: boolean): Fault[] {
	const all = everyPart(parts);
	return [
		...(v2 ? wholeFaults(all) : plainFaults(parts, all)),
		...repeatedIdFaults(all),
		...all.flatMap((one) => [...rowFaults(one), ...buttonFaults(one), ...selectFaults(one), ...mediaFaults(one)]),
	];
}

function wholeFaults(all: readonly Placed[]): Fault[] {
	const text = all.reduce((sum, { part }) => sum + (part.type === textDisplay ? (part.content ?? '').length : 0), 0);
	const tooMany = `The total number of components must be ${maxParts} or fewer (nested ones count), not ${all.length}.`;
	const tooLong = `The text of all components must be ${maxText} or fewer in length, not ${text}.`;
	return [
		...faultIf(all.length > maxParts, ['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', tooMany),
		...faultIf(text > maxText, ['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', tooLong),
	];
}

/** Without the Components V2 flag a message has at most five rows and nothing else. */
function plainFaults(parts: readonly Part[], all: readonly Placed[]): Fault[] {
	const says = 'Value of field "type" must be one of (1,) without IS_COMPONENTS_V2.';
	const wide = all.filter(({ part }) => wideParts.includes(part.type));
	return [
		...faultIf(
			parts.length > maxRows,
			['components'],
			'BASE_TYPE_BAD_LENGTH',
			`Must be ${maxRows} or fewer in length.`,
		),
		...wide.map(({ path }) => fault([...path, 'type'], 'UNION_TYPE_CHOICES', says)),
	];
}

/** Every `custom_id` and every `id` of a message or modal must be unique; `id` 0 asks Discord to choose one. */
export function repeatedIdFaults(all: readonly Placed[]): Fault[] {
	return [
		...twice(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
		...twice(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
	];
}

function twice(all: readonly Placed[], key: 'custom_id' | 'id', code: string, says: string): Fault[] {
	const having = all.filter(({ part }) => part[key]);
	const values = having.map(({ part }) => part[key]);
	return having.flatMap(({ part, path }, n) => faultIf(values.indexOf(part[key]) !== n, [...path, key], code, says));
}

function rowFaults({ part, path }: Placed): Fault[] {
	if (part.type !== row) return [];
	const inside = part.components ?? [];
	const says = `A row holds ${maxButtons} buttons or one menu.`;
	const onlyButtons = inside.every(({ type }) => type === button);
	return onlyButtons
		? faultIf(inside.length > maxButtons, [...path, 'components'], 'BASE_TYPE_BAD_LENGTH', says)
		: faultIf(inside.length > 1, [...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', says);
}

function mediaFaults(one: Placed): Fault[] {
	return mediaOf(one)
		.filter(({ url }) => attachmentName(url) === undefined && !/^https?:/.test(url))
		.map(({ url, path }) => schemeFault(path, url));
}
