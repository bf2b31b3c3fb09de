/** html-encoding-sniffer has no types of its own, and those of @types are of an older version. */
declare module 'html-encoding-sniffer' {
	type SniffOptions = {
		readonly xml?: boolean;
		readonly transportLayerEncodingLabel?: string;
		readonly defaultEncoding?: string;
		readonly maxPrescanBytes?: number;
	};

	/** The name of the encoding that bytes declare by their byte order mark, the label in a header, or their first markup. */
	export default function sniffEncoding(bytes: Uint8Array, options?: SniffOptions): string;
}
