/** A component of a message or modal, as loosely as the rules need to look at it. */
export type Part = {
	readonly type: number;
	readonly id?: number | undefined;
	readonly components?: readonly Part[] | undefined;
	readonly accessory?: Part | undefined;
	readonly component?: Part | undefined;
	readonly content?: string | undefined;
	readonly custom_id?: string | null | undefined;
	readonly style?: number | undefined;
	readonly label?: string | null | undefined;
	readonly url?: string | null | undefined;
	readonly sku_id?: string | null | undefined;
	readonly emoji?: object | null | undefined;
	readonly disabled?: boolean | undefined;
	readonly required?: boolean | undefined;
	readonly min_values?: number | undefined;
	readonly max_values?: number | undefined;
	readonly min_length?: number | undefined;
	readonly max_length?: number | undefined;
	readonly options?:
		| readonly { readonly value: string; readonly label: string; readonly default?: boolean }[]
		| undefined;
	readonly items?: readonly { readonly media: { readonly url: string } }[] | undefined;
	readonly media?: { readonly url: string } | undefined;
	readonly file?: { readonly url: string } | undefined;
};

/** A component and its path in the message. */
export type Placed = { readonly part: Part; readonly path: readonly PropertyKey[] };

/** Every component, nested ones too, with its path. */
export function everyPart(parts: readonly Part[], path: readonly PropertyKey[] = ['components']): Placed[] {
	return parts.flatMap((part, n) => placePart(part, [...path, n]));
}

function placePart(part: Part, path: readonly PropertyKey[]): Placed[] {
	return [
		{ part, path },
		...everyPart(part.components ?? [], [...path, 'components']),
		...(part.accessory ? placePart(part.accessory, [...path, 'accessory']) : []),
		...(part.component ? placePart(part.component, [...path, 'component']) : []),
	];
}

/** The media a component shows, with their paths. */
export function mediaOf({ part, path }: Placed): { url: string; path: readonly PropertyKey[] }[] {
	return [
		...(part.media ? [{ url: part.media.url, path: [...path, 'media', 'url'] }] : []),
		...(part.file ? [{ url: part.file.url, path: [...path, 'file', 'url'] }] : []),
		...(part.items ?? []).map((item, n) => ({ url: item.media.url, path: [...path, 'items', n, 'media', 'url'] })),
	];
}
