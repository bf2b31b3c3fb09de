import type { PageReader } from './page-reader.ts';

/** The reader of a process as `createPageReader` makes it, loaded when it is first used: a start takes no time for what few commands need. */
export function createLazyPageReader(): PageReader {
	let loaded: Promise<PageReader> | undefined;
	const load = () => {
		loaded ??= import('./page-reader.ts').then(({ createPageReader }) => createPageReader());
		return loaded;
	};
	return {
		readWebPage: async (address, options) => (await load()).readWebPage(address, options),
		readAttachment: async (url, options) => (await load()).readAttachment(url, options),
	};
}
