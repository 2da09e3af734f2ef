import { withoutLatexComments } from './includedFiles';
import { isObject } from '../isObject';
import { parsedYaml } from './yamlChunk';

/**
 * The bibliographies that a draft names, as it writes them, by what any of the languages says: front matter's
 * `bibliography:`, `\addbibresource{…}`, `\bibliography{…}`, `#bibliography("…")`, `:bibtex-file:`, `#+bibliography:`.
 */
export function namedBibliographies(text: string, path: string): readonly string[] {
	const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	const found = [...(namers[extension] ?? everywhere)].flatMap(namer => [...namer(text, path)]);
	const names = found.map(name => name.trim()).filter(name => name !== '' && !elsewhere.test(name));
	return [...new Set(names)];
}

/** The web, the user's own folder or drive, and what a program would have to compute. */
const elsewhere = /^(?:[a-z][a-z\d+.-]+:\/\/|[a-z]:[\\/]|~)|[\\`{}<>|"]|^null$/i;

type Namer = (text: string, path: string) => Iterable<string>;

const markdown: readonly Namer[] = [inFrontMatter];
const latex: readonly Namer[] = [inLatex];
const typst: readonly Namer[] = [inTypst];
const namers: Readonly<Record<string, readonly Namer[]>> = {
	...{ md: markdown, markdown, mdown: markdown, qmd: markdown, rmd: markdown, ipynb: markdown },
	...{ tex: latex, ltx: latex, latex, rnw: latex, sty: latex, cls: latex },
	...{ typ: typst },
	...{ org: [inOrg, inLatex] },
	...{ adoc: [inAsciidoc], asciidoc: [inAsciidoc], asc: [inAsciidoc] },
	...{ rst: [inRst], rest: [inRst] },
};
const everywhere: readonly Namer[] = [inFrontMatter, inLatex, inOrg];

const frontMatter = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** `bibliography: a.bib`, `[a.bib, b.bib]`, or a list in the lines below. */
function* inFrontMatter(text: string): Generator<string> {
	const yaml = frontMatter.exec(text)?.[1] ?? '';
	if (!/^["']?bibliography["']?[ \t]*:/m.test(yaml)) {
		return;
	}
	const parsed = parsedYaml(yaml);
	if (isObject(parsed)) {
		yield* textsIn(parsed['bibliography']);
		return;
	}
	// What else is broken in it keeps no draft from its bibliography.
	const field = /^bibliography:[ \t]*(.*(?:\r?\n(?:[ \t]+|-[ \t]).*)*)/m.exec(yaml)?.[1] ?? '';
	for (const [, double, single, plain] of field.matchAll(
		/"([^"\n]*)"|'([^'\n]*)'|([^\s,[\]"'#-][^\n,[\]#]*)|#.*/g,
	)) {
		yield double ?? single ?? plain ?? '';
	}
}

/** Of a text, a list, or a map from the names of several bibliographies. */
function textsIn(value: unknown): readonly string[] {
	return typeof value === 'string'
		? [value]
		: Array.isArray(value)
			? value.flatMap(textsIn)
			: isObject(value)
				? Object.values(value).flatMap(textsIn)
				: [];
}

/** Patterns are names only where the command says `glob`; what a macro is given, `#1`, is none. */
function* inLatex(text: string, path: string): Generator<string> {
	const job = /([^/]*?)(?:\.[^./]*)?$/.exec(path)?.[1] ?? '';
	for (const [, command, options = '', names = ''] of withoutLatexComments(text).matchAll(
		/\\(addbibresource|addglobalbib|addsectionbib|bibliography|nobibliography)\*?\s*(?:\[([^\]]{0,500})\]\s*)?\{([^{}]{0,5000})\}/g,
	)) {
		const isPattern = /\bglob\b(?!\s*=\s*false)/.test(options);
		for (const name of names
			.split(',')
			.map(name => name.replaceAll('\\jobname', job).replace(/^\s*"(.*)"\s*$/, '$1'))
			.filter(name => (isPattern || !/[*?]/.test(name)) && !name.includes('#'))) {
			const isWhole = command?.startsWith('add') || /\.bib$/i.test(name.trim());
			yield isWhole || name.trim() === '' ? name : `${name.trim()}.bib`;
		}
	}
}

function* inTypst(text: string): Generator<string> {
	const source = text.replace(/\/\*[\s\S]*?(?:\*\/|$)|(?<!:)\/\/.*/g, '');
	for (const { index, 0: opening } of source.matchAll(/\bbibliography\s*\(/g)) {
		const from = index + opening.length;
		yield* unnamedTexts(source.slice(from, from + 2_000));
	}
}

/** The texts up to the bracket that closes; named ones, such as a title, and content tell of no file. */
function* unnamedTexts(source: string): Generator<string> {
	let depth = 1;
	let contents = 0;
	for (const { 0: token, 1: name, index } of source.matchAll(/"([^"\n]*)"|[()[\]]/g)) {
		contents += token === '[' ? 1 : token === ']' ? -1 : 0;
		depth += contents > 0 ? 0 : token === '(' ? 1 : token === ')' ? -1 : 0;
		if (depth === 0) {
			return;
		}
		if (name !== undefined && contents === 0 && !/[\p{L}-]:\s?$/u.test(source.slice(index - 3, index))) {
			yield name;
		}
	}
}

function* inOrg(text: string): Generator<string> {
	for (const [, name = ''] of text.matchAll(/^[ \t]*#\+bibliography:[ \t]*(\S.*?)[ \t]*$/gim)) {
		yield name.replace(/^"(.*)"$/, '$1');
	}
	// As org-ref has it.
	for (const [, names = ''] of text.matchAll(
		/^[ \t]*(?:\[\[)?(?:(?:no)?bibliography|addbibresource):([^\s\]]+)/gm,
	)) {
		yield* names.split(',').map(name => (/\.bib$/i.test(name) ? name : `${name}.bib`));
	}
}

function* inAsciidoc(text: string): Generator<string> {
	for (const [, names = ''] of text.matchAll(/^:bibtex-file:[ \t]*(\S.*?)[ \t]*$/gm)) {
		yield* names.split(/[,;]/).map(name => name.replace(/^\s*\{docdir\}\//, ''));
	}
}

function* inRst(text: string): Generator<string> {
	for (const [, names = ''] of text.matchAll(
		/^[ \t]*\.\. bibliography::((?:(?:[ \t]+|[ \t]*\r?\n[ \t]+)[^\s:]\S*)*)/gm,
	)) {
		yield* names.trim().split(/\s+/);
	}
}
