import { Locale } from 'discord-api-types/v10';
import type { CommandBody } from '../command-body.ts';
import { type Fault, fault, faultIf } from '../fault.ts';

const locales = new Set<string>(Object.values(Locale));
/** Discord's own pattern for what people type after a slash. */
const typedName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A name people type: letters, digits, dashes and underscores, in lower case. */
export function nameFaults(
	named: Pick<CommandBody, 'name' | 'name_localizations'>,
	path: readonly PropertyKey[],
): Fault[] {
	const translated = Object.entries(named.name_localizations ?? {});
	return [
		...nameFault(named.name, [...path, 'name']),
		...translated.flatMap(([locale, name]) => nameFault(name, [...path, 'name_localizations', locale])),
	];
}

function nameFault(name: string | null, path: readonly PropertyKey[]): Fault[] {
	const wrong = name !== null && (!typedName.test(name) || name !== name.toLowerCase());
	return faultIf(wrong, path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** Translations go by the languages Discord has. */
export function localeFaults(
	translated: Pick<CommandBody, 'name_localizations' | 'description_localizations'>,
	path: readonly PropertyKey[],
): Fault[] {
	return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
		Object.keys(translated[field] ?? {})
			.filter((locale) => !locales.has(locale))
			.map((locale) => fault([...path, field, locale], 'ENUM_TYPE_COERCE', `"${locale}" is no locale Discord has.`)),
	);
}
