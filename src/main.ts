import { enableCompileCache } from 'node:module';
import { keepToOwner } from './store/owner-only.ts';

keepToOwner(console.warn);

// Compiling what it is made of is most of what a start takes, so the result is kept from one start to the next.
enableCompileCache('var/compile-cache');
const { start } = await import('./cli/start.ts');
await start(process.argv.slice(2));
