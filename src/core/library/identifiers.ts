/** What stands before the id in the address of a paper's page: on arXiv, its mirrors, and the sites that show its papers. */
export const arxivPage =
	/(?:ar[x5]iv\.org\/(?:abs|pdf|html|format|e-print|src|ps)|alphaxiv\.org\/(?:abs|pdf|overview|html|audio|resources)|(?:huggingface|hf)\.co\/papers|emergentmind\.com\/papers)\//
		.source;
const arxiv = new RegExp(
	`(?:${arxivPage}|^/papers/|\\barxiv\\s?(?:id)?\\s?[:.]\\s?|^\\s*)(\\d{4}\\.\\d{4,5}|[a-z-]{2,9}(?:\\.[A-Z]{2})?/\\d{7})(?!\\d)`,
	'i',
);

/** The arXiv id that a line or an address names, without version: `arXiv:2408.01234v2` is `2408.01234`. */
export function arxivIn(text: string): string | undefined {
	const id = arxiv.exec(text.slice(0, 400))?.[1]?.replace(/\.[A-Z]{2}(?=\/)/, '');
	const month = id && Number(/^\d{2}(\d{2})|\/\d{2}(\d{2})/.exec(id)?.slice(1).find(Boolean));
	return month && month >= 1 && month <= 12 ? id : undefined;
}

/** `2312.00752` is of 2023, `cs/0112017` of 2001. */
export function arxivYear(id: string): number {
	const year = Number(/^(\d{2})\d{2}\.|\/(\d{2})/.exec(id)?.slice(1).find(Boolean) ?? 0);
	return id.includes('/') && year > 90 ? 1900 + year : 2000 + year;
}

/** Old ones have an article's place in its volume in angle brackets: `<1661::AID-SIM968>`. */
const doi =
	/(doi\.org\/|\bdoi\s?:?\s?|^\s*)(10\.\d{4,9}\/(?:[^\s"<>{}|\\^`]|<\d*:[^\s"<>{}|\\^`]{1,60}>){1,200})/i;

/** The DOI that a line or an address names: lower case, without resolver. */
export function doiIn(text: string): string | undefined {
	const [, before = '', found] = doi.exec(unescaped(text.slice(0, 600))) ?? [];
	const isAddress = before.endsWith('/');
	return found && withoutEnd(isAddress ? found.replace(/[?#].*/, '') : found).toLowerCase();
}

/** With the characters that an address has as numbers, such as `%2F`, but for blanks. */
function unescaped(text: string): string {
	return text.includes('%')
		? text.replace(/%(2[1-9A-F]|[3-7][\dA-F])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		: text;
}

/** Without what belongs to the sentence around it; brackets that it opens itself are its own. */
function withoutEnd(doi: string): string {
	const bare = doi.replace(/[.,;:]+$/, '');
	const closing = /[)\]]$/.exec(bare)?.[0];
	const opening = closing === ')' ? '(' : '[';
	return closing && bare.split(closing).length > bare.split(opening).length
		? withoutEnd(bare.slice(0, -1))
		: bare;
}
