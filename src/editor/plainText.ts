/** A stranger's text for a place where VS Code draws `$(name)` as an icon. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}

/** A stranger's text for a message, where VS Code would make `[text](command:…)` a link that runs the command. */
export function withoutLinks(text: string): string {
	return text.replaceAll('](', ']\u200b(');
}
