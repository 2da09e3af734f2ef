import { convert } from 'pandoc-wasm';

const forms: { readonly [mode: string]: string } = {
	NormalCitation: 'parenthetical',
	AuthorInText: 'narrative',
	SuppressAuthor: 'authorSuppressed',
};

/** Every citation that pandoc reads, those in prefixes and suffixes too. */
export async function pandocCitations(text: string, from: string): Promise<string[]> {
	const { stdout, stderr } = await convert({ from, to: 'json' }, text, {});
	if (!stdout) {
		throw new Error(stderr);
	}
	const found: string[] = [];
	const raw: string[] = [];
	collect((JSON.parse(stdout) as { blocks: unknown }).blocks, found, raw);
	// What pandoc passes on to LaTeX, LaTeX reads.
	const passedOn = await Promise.all(raw.map(code => pandocCitations(code, 'latex')));
	return [...found, ...passedOn.flat()];
}

interface Cite {
	readonly t: 'Cite';
	readonly c: readonly [
		readonly {
			readonly citationId: string;
			readonly citationMode: { readonly t: string };
			readonly citationPrefix: unknown;
			readonly citationSuffix: unknown;
		}[],
	];
}

interface Raw {
	readonly t: 'RawInline' | 'RawBlock';
	readonly c: readonly [format: string, code: string];
}

function collect(node: unknown, found: string[], raw: string[]): void {
	if (typeof node !== 'object' || node === null) {
		return;
	}
	if ('t' in node && node.t === 'Cite') {
		for (const { citationId, citationMode, citationPrefix, citationSuffix } of (node as Cite).c[0]) {
			found.push(`${citationId} ${forms[citationMode.t]}`);
			collect([citationPrefix, citationSuffix], found, raw);
		}
		return;
	}
	if ('t' in node && (node.t === 'RawInline' || node.t === 'RawBlock')) {
		const [format, code] = (node as Raw).c;
		raw.push(...(/^(?:la)?tex$/.test(format) ? [code] : []));
		return;
	}
	Object.values(node).forEach(child => collect(child, found, raw));
}
