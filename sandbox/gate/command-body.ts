/** A choice of an option, as a bot registers it. */
export type ChoiceBody = {
	readonly name: string;
	readonly name_localizations?: Readonly<Record<string, string | null>> | null;
	readonly value: string | number;
};

/** An option of a command, as a bot registers it. */
export type OptionBody = {
	readonly type: number;
	readonly name: string;
	readonly name_localizations?: Readonly<Record<string, string | null>> | null;
	readonly description: string;
	readonly description_localizations?: Readonly<Record<string, string | null>> | null;
	readonly required?: boolean | null;
	readonly autocomplete?: boolean | null;
	readonly choices?: readonly ChoiceBody[] | null;
	readonly options?: readonly OptionBody[] | null;
	readonly min_value?: number | null;
	readonly max_value?: number | null;
	readonly min_length?: number | null;
	readonly max_length?: number | null;
};

/** A command, as a bot registers it. */
export type CommandBody = {
	readonly id?: string | null;
	readonly type?: number | null;
	readonly name: string;
	readonly name_localizations?: Readonly<Record<string, string | null>> | null;
	readonly description?: string | null;
	readonly description_localizations?: Readonly<Record<string, string | null>> | null;
	readonly options?: readonly OptionBody[] | null;
	readonly default_member_permissions?: string | number | null;
	readonly dm_permission?: boolean | null;
	readonly contexts?: readonly number[] | null;
	readonly integration_types?: readonly number[] | null;
	readonly nsfw?: boolean | null;
};
