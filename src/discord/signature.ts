import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** How far Discord's clock and this machine's may be apart, in milliseconds; an older request is taken for a replay. */
const SKEW = 5 * 60 * 1000;

/** A request as it came: the body's bytes unread, and the two headers Discord signs it with. */
export type SignedRequest = {
	readonly body: Uint8Array;
	readonly signature: string | undefined;
	/** Seconds since 1970. */
	readonly timestamp: string | undefined;
};

/** The application's public key from the 64 hexadecimal digits the Developer Portal shows. */
export function publicKeyFrom(hex: string): KeyObject {
	const x = Buffer.from(hex, 'hex').toString('base64url');
	return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Whether Discord signed this request, and signed it about now (`now` in milliseconds since 1970). */
export function isSigned({ body, signature, timestamp }: SignedRequest, key: KeyObject, now: number): boolean {
	if (!signature || !/^[0-9a-f]{128}$/i.test(signature)) return false;
	if (!timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
	if (Math.abs(now - Number(timestamp) * 1000) > SKEW) return false;
	return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
