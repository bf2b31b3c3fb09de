import { z } from 'zod';
import { Entry } from '../model/entry.ts';

/** A file that passed every check. */
export const VerifiedFile = z
	.strictObject({
		file: z.string(),
		/** The hash of its bytes. */
		hash: z.string(),
		/** Its length in characters. */
		length: z.int(),
		entry: Entry,
	})
	.readonly();

/** A file that cannot be used. Each fault is a line: `file:line:column  JSON path  what is wrong and how to fix it`. */
const FaultyFile = z.strictObject({ file: z.string(), faults: z.array(z.string()).readonly() }).readonly();

/** The result of checking some files. Both lists are in the order of the files. */
export const FilesReport = z
	.strictObject({ verified: z.array(VerifiedFile).readonly(), faulty: z.array(FaultyFile).readonly() })
	.readonly();

export type VerifiedFile = z.infer<typeof VerifiedFile>;
export type FaultyFile = z.infer<typeof FaultyFile>;
export type FilesReport = z.infer<typeof FilesReport>;
