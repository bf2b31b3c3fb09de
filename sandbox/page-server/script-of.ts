import { stripTypeScriptTypes } from 'node:module';

/** Strips the types from TypeScript; the lines keep their numbers. */
export function scriptOf(source: string): string {
	return withoutWarning(() => stripTypeScriptTypes(source));
}

/** Node warns that stripping is experimental although it runs this very program by it; the operator cannot act on that. */
function withoutWarning<T>(run: () => T): T {
	const warn = process.emitWarning;
	process.emitWarning = () => {};
	try {
		return run();
	} finally {
		process.emitWarning = warn;
	}
}
