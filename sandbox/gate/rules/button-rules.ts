import type { Part, Placed } from '../../world/messages/part.ts';
import { type Fault, fault, faultIf, missingIf } from '../fault.ts';

const button = 2;
const linkStyle = 5;
const premiumStyle = 6;

/** What Discord asks of a button: a link has a URL, any other a `custom_id`, and each says what it is for. */
export function buttonFaults({ part, path }: Placed): Fault[] {
	if (part.type !== button) return [];
	if (part.style === premiumStyle) return missingIf(!part.sku_id, [...path, 'sku_id']);
	const unlabelled = !part.label && !part.emoji;
	return [
		...(part.style === linkStyle ? linkFaults(part, path) : pressFaults(part, path)),
		...faultIf(unlabelled, [...path, 'label'], 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or an emoji.'),
	];
}

function linkFaults({ url, custom_id }: Part, path: readonly PropertyKey[]): Fault[] {
	const says = 'A link button has no custom id.';
	return [
		...missingIf(!url, [...path, 'url']),
		...faultIf(custom_id != null, [...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED', says),
		...(url && !/^(https?|discord):/.test(url) ? [schemeFault([...path, 'url'], url)] : []),
	];
}

function pressFaults({ url, custom_id }: Part, path: readonly PropertyKey[]): Fault[] {
	return [
		...missingIf(custom_id == null, [...path, 'custom_id']),
		...faultIf(url != null, [...path, 'url'], 'BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only a link button has a URL.'),
	];
}

/** The fault of a URL that leads where Discord does not go. */
export function schemeFault(path: readonly PropertyKey[], url: string): Fault {
	return fault(path, 'URL_TYPE_INVALID_SCHEME', `Scheme "${url.split(':')[0]}" is not supported here.`);
}
