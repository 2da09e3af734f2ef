import type { TextEdit } from '../textEdit';
import { lineEnd } from './frontMatter';
import { markdownText } from './markdownText';

/** Where a quotation was taken from. */
export interface QuoteSource {
	/** As one reads it: `page.txt, line 12`. */
	readonly label: string;
	/** Where it leads, as a relative address: `../dumps/page.txt#L12`. */
	readonly address: string;
}

/** Adds a quotation at the end of a note, with the place that it is from; it shows to the letter. */
export function quoteEdit(text: string, quoted: string, source: QuoteSource | undefined): TextEdit {
	const eol = lineEnd(text);
	const lines = quoted
		.trim()
		.split(/\r\n|\n|\r/)
		.map(line => line.trim())
		.filter((line, index, all) => line !== '' || all[index - 1] !== '');
	const from = source ? ['', `— [${markdownText(source.label, '', false)}](${source.address})`] : [];
	const quote = [...lines.map(line => markdownText(line)), ...from].map(line => `> ${line}`.trimEnd());
	const gap = /(?:^|\n[ \t]*\r?\n)$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
	return { start: text.length, end: text.length, text: gap + quote.join(eol) + eol };
}

/** The address of one file seen from another, both as URI paths: `../dumps/page%20one.txt`. */
export function relativeAddress(from: string, to: string): string {
	const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
	let same = 0;
	while (same < here.length && same < there.length - 1 && here[same] === there[same]) {
		same++;
	}
	const path = [...here.slice(same).map(() => '..'), ...there.slice(same)];
	return path
		.map(part => encodeURIComponent(part).replace(/[()'*]/g, mark => `%${mark.charCodeAt(0).toString(16)}`))
		.join('/');
}
