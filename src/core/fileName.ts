/** The URI of the folder that a file or folder lies in. */
export function folderOf(uri: string): string {
	return uri.slice(0, uri.lastIndexOf('/'));
}

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
