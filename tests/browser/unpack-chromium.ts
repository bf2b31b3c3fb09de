import { unpacked } from './chromium.ts';

/** Before any test: several at once would run a browser that another is still writing. */
export default async function setup(): Promise<void> {
	await unpacked();
}
