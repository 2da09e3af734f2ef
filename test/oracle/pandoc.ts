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
	collect((JSON.parse(stdout) as { blocks: unknown }).blocks, found);
	return found;
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

function collect(node: unknown, found: string[]): void {
	if (typeof node !== 'object' || node === null) {
		return;
	}
	if ('t' in node && node.t === 'Cite') {
		for (const { citationId, citationMode, citationPrefix, citationSuffix } of (node as Cite).c[0]) {
			found.push(`${citationId} ${forms[citationMode.t]}`);
			collect([citationPrefix, citationSuffix], found);
		}
		return;
	}
	Object.values(node).forEach(child => collect(child, found));
}
