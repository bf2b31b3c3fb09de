import { keepToOwner } from '../owner-only.ts';
import { moveStore } from '../store/copies/move-store.ts';
import { STORE_ADDRESS } from '../store/store-address.ts';
import { printCopy } from './print-copy.ts';

const usage = `Usage: npm run move FROM TO
Copies all that is kept from one store into a new one: file:var/lectern.db to postgres://…, or back.
Stop Lectern first: what it writes meanwhile stays behind. Then start it with DATABASE_URL=TO.`;

/** Copies a store to another database. The first stays as it is. */
async function main(words: readonly string[]): Promise<void> {
	if (words.includes('--help') || words.includes('-h')) return console.log(usage);
	const [from, to, ...more] = words;
	const addresses = [from, to].every((address) => STORE_ADDRESS.test(address ?? ''));
	if (from === undefined || to === undefined || more.length > 0 || !addresses) {
		console.log(usage);
		process.exitCode = 2;
		return;
	}
	keepToOwner(console.warn);
	await printCopy(publicAddress(to), () => moveStore(from, to));
}

/** A database's address without its parts that can hold a password: those before its @ and after its ?. */
function publicAddress(address: string): string {
	if (address.startsWith('file:')) return address;
	const url = URL.parse(address);
	return url ? `${url.protocol}//${url.host}${url.pathname}` : 'the other database';
}

await main(process.argv.slice(2));
