/** The name of the file that a URI names, as its user reads it: `caf%C3%A9.txt` is `café.txt`. */
export function fileName(uri: string): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		// A stray percent sign: the name as it stands is the best there is.
		return name;
	}
}
