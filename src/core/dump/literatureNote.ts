/** Whether a text is a note of ours: its front matter names a citekey or a reading status. Notes are no dumps. */
export function isLiteratureNote(text: string): boolean {
	const [fence, ...lines] = text
		.slice(0, 4000)
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/, 60);
	const end = lines.findIndex(line => /^(?:---|\.\.\.)\s*$/.test(line));
	return (
		/^---\s*$/.test(fence!) &&
		lines.slice(0, end < 0 ? undefined : end).some(line => /^(?:citekey|status)\s*:/.test(line))
	);
}
