import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The pair of keys an application's interactions are signed with. */
export type Keys = {
	readonly privateKey: KeyObject /** In hex, as the developer portal shows it. */;
	readonly publicKey: string;
};

/** A fresh Ed25519 pair. */
export function createKeys(): Keys {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const { x } = publicKey.export({ format: 'jwk' });
	return { privateKey, publicKey: Buffer.from(x ?? '', 'base64url').toString('hex') };
}

/** The headers Discord signs a body with; `now` in milliseconds. */
export function signatureHeaders(keys: Keys, body: string, now: number): Record<string, string> {
	const timestamp = Math.floor(now / 1000).toString();
	return {
		'X-Signature-Ed25519': sign(null, Buffer.from(timestamp + body), keys.privateKey).toString('hex'),
		'X-Signature-Timestamp': timestamp,
	};
}
