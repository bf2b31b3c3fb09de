import { z } from 'zod';
import { verifyFiles } from './article-files.ts';

// Only verify-in-processes.ts starts this program. It sends the names of the files once. If it is gone, nobody waits for the report.
process.once('disconnect', () => process.exit());
process.once('message', (message) => {
	const files = z.array(z.string()).parse(message);
	process.send?.(verifyFiles(files), () => process.exit());
});
