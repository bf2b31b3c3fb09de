import { verifyFiles } from './article-files.ts';

// Started only by verify-apart.ts, which sends the names of the files; a parent that is gone is nobody to work for.
process.once('disconnect', () => process.exit());
process.once('message', (files: string[]) => process.send?.(verifyFiles(files), () => process.exit()));
