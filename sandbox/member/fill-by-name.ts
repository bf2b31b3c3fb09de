import type { FilledCommand, FilledOption } from '../protocol.ts';
import type { Command } from '../world/world.ts';

/** A command filled in by names, as people type them: "article list" is the command with its subcommand. */
export function fillByName(
	commands: readonly Command[],
	typed: string,
	options: Readonly<Record<string, FilledOption['value']>>,
	{ target, focused }: { readonly target?: string; readonly focused?: string },
): FilledCommand {
	const command = commands
		.filter(({ name }) => typed === name || typed.startsWith(`${name} `))
		.sort((a, b) => b.name.length - a.name.length)[0];
	if (!command) throw new Error(`There is no command "${typed}" for this member here`);
	const filled = Object.entries(options).map(([name, value]) =>
		name === focused ? { name, value, focused: true as const } : { name, value },
	);
	return {
		command: command.id,
		subcommand: typed.slice(command.name.length).split(' ').filter(Boolean),
		options: whole(filled, focused),
		...(target !== undefined && { target }),
	};
}

/** An option that is about to be typed is included, empty. */
function whole(filled: FilledCommand['options'], focused: string | undefined): FilledCommand['options'] {
	if (!focused || filled.some((option) => option.focused)) return filled;
	return [...filled, { name: focused, value: '', focused: true }];
}
