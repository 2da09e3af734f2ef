/** What the front matter of notes names, and that of drafts: their bibliography, or what is to be made of them. */
const ownFields =
	/^(?:(?:citekey|bibliography|csl|link-citations|nocite|format|output|documentclass|execute|jupyter|knit|header-includes|exports)\s*:|status\s*:\s*["']?(?:to-?)?read(?:ing)?\b)/i;

/** Whether a text is what the user writes, a note or a draft, by its front matter. Such are no dumps. */
export function isOwnText(text: string): boolean {
	const [fence, ...lines] = text
		.slice(0, 4000)
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/, 60);
	const end = lines.findIndex(line => /^(?:---|\.\.\.)\s*$/.test(line));
	return (
		/^---\s*$/.test(fence!) && lines.slice(0, end < 0 ? undefined : end).some(line => ownFields.test(line))
	);
}
