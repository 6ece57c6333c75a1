/**
 * A pickle that holds one text, read as data. Unpickling runs whatever a pickle says, so nothing is unpickled here: only the few operations
 * that write a text are known, and any other is refused.
 */

const PROTOCOL = 0x80;
const FRAME = 0x95;
const SHORT_TEXT = 0x8c;
const TEXT = 0x58;
const LONG_TEXT = 0x8d;
const MEMOIZE = 0x94;
const PUT = 0x71;
const LONG_PUT = 0x72;
const STOP = 0x2e;

/** @throws Error for whatever is no pickle of one text, with the operation that is too much */
export function pickledText(pickle: Buffer): string {
	let at = 0;
	let text: string | null = null;
	const take = (size: number) => {
		if (at + size > pickle.length) throw new Error('the pickle ends too early');
		at += size;
		return pickle.subarray(at - size, at);
	};
	const read = (size: number) => {
		if (text !== null) throw new Error('the pickle holds more than one text');
		text = new TextDecoder('utf-8', { fatal: true }).decode(take(size));
	};
	while (at < pickle.length) {
		const [operation] = take(1);
		if (operation === PROTOCOL || operation === PUT) take(1);
		else if (operation === FRAME) take(8);
		else if (operation === LONG_PUT) take(4);
		else if (operation === SHORT_TEXT) read(take(1).readUInt8());
		else if (operation === TEXT) read(take(4).readUInt32LE());
		else if (operation === LONG_TEXT) read(Number(take(8).readBigUInt64LE()));
		else if (operation === STOP) {
			if (text === null) break;
			return text;
		} else if (operation !== MEMOIZE) {
			throw new Error(`the pickle is no text: operation 0x${operation?.toString(16)} at ${at - 1} is not read`);
		}
	}
	throw new Error('the pickle holds no text');
}
