/** A stranger's text for a place where VS Code draws `$(name)` as an icon. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}
