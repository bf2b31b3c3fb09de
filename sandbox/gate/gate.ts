import { ChannelType } from 'discord-api-types/v10';
import { safeParse } from 'zod/mini';
import { isRecord } from '../is-record.ts';
import type { Fault } from './fault.ts';
import { invalidForm } from './fault.ts';
import type { Forms } from './forms.ts';
import { schemas } from './forms.ts';
import { brokenText, missingItems } from './rules/text-rules.ts';
import { schemaFaults } from './schema-faults.ts';
import { unknownFields } from './unknown-fields.ts';

/**
 * Checks a body against Discord's schema of its form and against the rules that go beyond it, and returns the body. Throws
 * "Invalid Form Body" with the path of each fault; `within` is the path of the body inside the request (`['data']` in a callback).
 */
export function admit<Form extends keyof Forms>(
	form: Form,
	body: unknown,
	rules: (body: Forms[Form]) => readonly Fault[] = () => [],
	within: readonly PropertyKey[] = [],
): Forms[Form] {
	const parsed = safeParse(schemas[form], readable(body));
	const shape = parsed.success
		? [...unknownFields(body, parsed.data), ...brokenText(body), ...missingItems(body)]
		: schemaFaults(parsed.error.issues, body);
	// TypeScript cannot know that the schema has just checked the body against this form. `rules` runs only if it passed.
	const held = body as Forms[Form];
	const faults = shape.length === 0 ? rules(held) : shape;
	const refused = invalidForm(faults.map((one) => ({ ...one, path: [...within, ...one.path] })));
	if (refused) throw refused;
	return held;
}

/** The body as the schema would have it: it rejects permission bits in a string and media channels, which Discord takes. */
function readable(body: unknown): unknown {
	if (Array.isArray(body)) return body.map(readable);
	if (!isRecord(body)) return body;
	const { default_member_permissions: _, ...rest } = body;
	const { options, channel_types: channelTypes } = rest;
	return {
		...rest,
		...(Array.isArray(options) && { options: options.map(readable) }),
		...(Array.isArray(channelTypes) && {
			channel_types: channelTypes.filter((type) => type !== ChannelType.GuildMedia),
		}),
	};
}
