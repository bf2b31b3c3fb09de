import { enableCompileCache } from 'node:module';
import { keepToOwner } from './owner-only.ts';

keepToOwner(console.warn);

// Compiling our own files takes most of the time of a start, so the result is kept for the next one.
enableCompileCache('var/compile-cache');
const { start } = await import('./cli/start.ts');
await start(process.argv.slice(2));
