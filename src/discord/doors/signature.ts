import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** How far Discord's clock and this machine's may be apart, in milliseconds. An older request counts as a replay. */
const SKEW = 5 * 60 * 1000;

/** The two headers Discord signs a request with. */
export type SignatureHeaders = {
	readonly signature: string | undefined;
	/** Seconds since 1970. */
	readonly timestamp: string | undefined;
};

type FilledIn = { readonly signature: string; readonly timestamp: string };

/** A request as it came: the bytes of the body, and the headers that sign it. */
export type SignedRequest = SignatureHeaders & { readonly body: Uint8Array };

/** The application's public key, from the 64 hexadecimal digits that the Developer Portal shows. */
export function publicKeyFrom(hex: string): KeyObject {
	const x = Buffer.from(hex, 'hex').toString('base64url');
	return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/**
 * Whether Discord may have signed a request with these headers within the last minutes (`now` is in milliseconds since 1970). If not,
 * there is no need to read the body.
 */
export function maySign<H extends SignatureHeaders>(headers: H, now: number): headers is H & FilledIn {
	const { signature, timestamp } = headers;
	if (!signature || !/^[0-9a-f]{128}$/i.test(signature)) return false;
	if (!timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
	return Math.abs(now - Number(timestamp) * 1000) <= SKEW;
}

/** Whether Discord signed this request within the last minutes (`now` is in milliseconds since 1970). */
export function isSigned(request: SignedRequest, key: KeyObject, now: number): boolean {
	if (!maySign(request, now)) return false;
	const { body, signature, timestamp } = request;
	return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
