/** Name and unpacked size of each file in a zip, from its central directory. */
export function zipEntries(bytes) {
	const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	if (end < 0) {
		throw new Error('This is no zip file.');
	}
	const entries = [];
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset =>
			bytes.readUInt16LE(at + offset),
		);
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		entries.push({ name, size: bytes.readUInt32LE(at + 24) });
		at += 46 + nameLength + extraLength + commentLength;
	}
	return entries;
}
