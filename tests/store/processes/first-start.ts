import { openStore } from '../../../src/store/open/open-store.ts';

/** Opens the store at the given address, as every process does when it starts. */
const store = await openStore(process.argv[2]);
await store.isHealthy();
await store.close();
console.log('opened');
