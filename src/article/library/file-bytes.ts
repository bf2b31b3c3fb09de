import { closeSync, openSync, readSync } from 'node:fs';

/** Read into again and again: a buffer for each of thousands of files would stay in memory long after it is done with. */
let room = Buffer.allocUnsafeSlow(256 * 1024);

/** The bytes of a file, to be used before those of another file are asked for. Throws what the file system throws. */
export function bytesOf(file: string): Buffer {
	const open = openSync(file, 'r');
	try {
		for (let length = 0; ; ) {
			const read = readSync(open, room, length, room.length - length, null);
			length += read;
			if (read === 0) return room.subarray(0, length);
			if (length === room.length) room = Buffer.concat([room], 2 * room.length);
		}
	} finally {
		closeSync(open);
	}
}
