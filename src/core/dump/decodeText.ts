/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
	/** Without a byte order mark. */
	readonly text: string;
	readonly encoding: 'utf8' | 'utf16le' | 'utf16be';
	/** Some bytes mean nothing in the encoding and stand as U+FFFD. */
	readonly problem?: { readonly code: 'invalidBytes'; readonly line: number };
}

/** The text of a file, or `undefined` where the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
	const encoding = encodingOf(bytes);
	if (!encoding) {
		return undefined;
	}
	const text = new TextDecoder(labels[encoding]).decode(bytes);
	const bad = text.indexOf('\uFFFD');
	return bad < 0
		? { text, encoding }
		: { text, encoding, problem: { code: 'invalidBytes', line: lineAt(text, bad) } };
}

const labels = { utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be' } as const;

/** Bytes looked at to tell the encoding. */
const sample = 8192;

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) {
		return 'utf16le';
	}
	if (first === 0xfe && second === 0xff) {
		return 'utf16be';
	}
	const head = bytes.subarray(0, sample);
	let control = 0;
	const zeros: [number, number] = [0, 0];
	for (const [index, byte] of head.entries()) {
		if (byte === 0) {
			zeros[(index % 2) as 0 | 1]++;
		} else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) {
			control++;
		}
	}
	const half = head.length / 2;
	// Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
	if (half >= 2 && zeros[1] > half * 0.4 && zeros[0] < half * 0.05) {
		return 'utf16le';
	}
	if (half >= 2 && zeros[0] > half * 0.4 && zeros[1] < half * 0.05) {
		return 'utf16be';
	}
	// A stray NUL is damage in a text; many, or many control characters, are a binary file.
	return control + zeros[0] + zeros[1] > head.length * 0.02 + 2 ? undefined : 'utf8';
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (const end of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
		line += end.length;
	}
	return line;
}
