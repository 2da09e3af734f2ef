import { withoutLatexComments } from './includedFiles';

/**
 * The bibliographies that a draft names, as it writes them, by what any of the languages says: front matter's
 * `bibliography:`, `\addbibresource{…}`, `\bibliography{…}`, `#bibliography("…")`, `:bibtex-file:`, `#+bibliography:`.
 */
export function namedBibliographies(text: string, path: string): readonly string[] {
	const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	const found = [...(namers[extension] ?? everywhere)].flatMap(namer => [...namer(text)]);
	const names = found
		.map(name => name.trim())
		.filter(name => name !== '' && !/^[a-z][a-z\d+.-]+:\/\//i.test(name));
	return [...new Set(names)];
}

type Namer = (text: string) => Iterable<string>;

const markdown: readonly Namer[] = [inFrontMatter];
const latex: readonly Namer[] = [inLatex];
const typst: readonly Namer[] = [inTypst];
const namers: Readonly<Record<string, readonly Namer[]>> = {
	...{ md: markdown, markdown, mdown: markdown, qmd: markdown, rmd: markdown, ipynb: markdown },
	...{ tex: latex, ltx: latex, latex, rnw: latex, sty: latex, cls: latex },
	...{ typ: typst },
	...{ org: [inOrg] },
	...{ adoc: [inAsciidoc], asciidoc: [inAsciidoc], asc: [inAsciidoc] },
	...{ rst: [inRst], rest: [inRst] },
};
const everywhere: readonly Namer[] = [inFrontMatter, inLatex, inOrg];

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** `bibliography: a.bib`, `[a.bib, b.bib]`, or a list in the lines below. */
function* inFrontMatter(text: string): Generator<string> {
	const yaml = frontMatter.exec(text)?.[1] ?? '';
	const field = /^bibliography:[ \t]*(.*(?:\r?\n(?:[ \t]+|-[ \t]).*)*)/m.exec(yaml)?.[1] ?? '';
	for (const [, double, single, plain] of field.matchAll(
		/"([^"\n]*)"|'([^'\n]*)'|([^\s,[\]"'#-][^\n,[\]#]*)|#.*/g,
	)) {
		yield double ?? single ?? plain ?? '';
	}
}

/** Patterns are names only where the command says `glob`; what a macro is given, `#1`, is none. */
function* inLatex(text: string): Generator<string> {
	for (const [, command, options = '', names = ''] of withoutLatexComments(text).matchAll(
		/\\(addbibresource|addglobalbib|addsectionbib|bibliography|nobibliography)\*?\s*(?:\[([^\]]{0,500})\]\s*)?\{([^{}]{0,5000})\}/g,
	)) {
		const isPattern = /\bglob\b(?!\s*=\s*false)/.test(options);
		for (const name of names
			.split(',')
			.filter(name => (isPattern || !/[*?]/.test(name)) && !name.includes('#'))) {
			const isWhole = command?.startsWith('add') || /\.bib$/i.test(name.trim());
			yield isWhole || name.trim() === '' ? name : `${name.trim()}.bib`;
		}
	}
}

function* inTypst(text: string): Generator<string> {
	const source = text.replace(/(?<!:)\/\/.*/g, '');
	for (const [, list = ''] of source.matchAll(/\bbibliography\s*\(((?:[^()]|\([^()]*\))*)\)/g)) {
		const files = list.split(/\b(?:title|style|full)\s*:/)[0] ?? '';
		for (const [, name = ''] of files.matchAll(/"([^"\n]*)"/g)) {
			yield name;
		}
	}
}

function* inOrg(text: string): Generator<string> {
	for (const [, name = ''] of text.matchAll(/^[ \t]*#\+bibliography:[ \t]*(\S.*?)[ \t]*$/gim)) {
		yield name.replace(/^"(.*)"$/, '$1');
	}
	// As org-ref has it.
	for (const [, names = ''] of text.matchAll(/^[ \t]*(?:\[\[)?bibliography:([^\s\]]+)/gm)) {
		yield* names.split(',').map(name => (/\.bib$/i.test(name) ? name : `${name}.bib`));
	}
}

function* inAsciidoc(text: string): Generator<string> {
	for (const [, names = ''] of text.matchAll(/^:bibtex-file:[ \t]*(\S.*?)[ \t]*$/gm)) {
		yield* names.split(/[,;]/);
	}
}

function* inRst(text: string): Generator<string> {
	for (const [, names = ''] of text.matchAll(/^[ \t]*\.\. bibliography::[ \t]*(\S.*?)[ \t]*$/gm)) {
		yield* names.split(/\s+/);
	}
}
