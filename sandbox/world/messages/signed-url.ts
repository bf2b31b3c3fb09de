import { createHmac, randomBytes } from 'node:crypto';

/** How long an attachment's address is valid, in milliseconds. */
const lifetime = 24 * 3_600_000;

const key = randomBytes(32);

/** The address of an attachment with Discord's parameters: until when (`ex`) and since when (`is`) it is valid, and a signature (`hm`). */
export function signUrl(address: string, now: number): string {
	const since = hexSeconds(now);
	const until = hexSeconds(now + lifetime);
	return `${address}?ex=${until}&is=${since}&hm=${signatureOf(new URL(address).pathname, until, since)}&`;
}

/** Whether an address has the parameters that it was given with. `isOver`: it is one of those, and no longer valid. */
export function checkUrl(address: string, now: number): { readonly isSigned: boolean; readonly isOver: boolean } {
	const { pathname, searchParams } = new URL(address);
	const until = searchParams.get('ex') ?? '';
	const signature = signatureOf(pathname, until, searchParams.get('is') ?? '');
	const isSigned = searchParams.get('hm') === signature;
	return { isSigned, isOver: isSigned && Number.parseInt(until, 16) * 1000 < now };
}

const hexSeconds = (milliseconds: number) => Math.floor(milliseconds / 1000).toString(16);

/** The host is left out: a page on another machine knows the sandbox by another name. */
const signatureOf = (pathname: string, until: string, since: string) =>
	createHmac('sha256', key).update(`${pathname} ${until} ${since}`).digest('hex');
