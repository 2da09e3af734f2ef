/** A file that another one includes, by the name that stands there; `atRoot` where it begins at the root of the project. */
export interface IncludedFile {
	readonly name: string;
	readonly atRoot?: boolean;
}

/** Extensions of files that are parts of others. */
export const includingExtensions: readonly string[] = [
	...['tex', 'ltx', 'latex', 'rnw', 'sty', 'cls'],
	...['typ', 'adoc', 'asciidoc', 'asc', 'org', 'qmd', 'rmd', 'Rmd'],
];

const including = new RegExp(`\\.(?:${includingExtensions.join('|')})$`, 'i');

/** Whether a file may include others, or be a part of one. */
export function mayInclude(path: string): boolean {
	return including.test(path);
}

/** The parts of a text that stand in files of their own, as far as its language can say so. */
export function includedFiles(text: string, path: string): readonly IncludedFile[] {
	return [...(readers[extensionOf(path)]?.(text) ?? [])];
}

/** The main file that a part of a LaTeX document names itself. */
export function namedMainFile(text: string): string | undefined {
	const head = text.slice(0, 5_000);
	const name =
		/^%[ \t]*![ \t]*TEX[ \t]+root[ \t]*=[ \t]*(\S.*?)[ \t]*$/im.exec(head)?.[1] ??
		/^[^%\n]*\\documentclass\s*\[([^\]\n]+)\]\s*\{subfiles\}/m.exec(head)?.[1];
	return name && withExtension(name.trim());
}

type Reader = (text: string) => Iterable<IncludedFile>;

const readers: Readonly<Record<string, Reader>> = {
	...{ tex: inLatex, ltx: inLatex, latex: inLatex, rnw: inLatex, sty: inLatex, cls: inLatex },
	typ: inTypst,
	...{ adoc: inAsciidoc, asciidoc: inAsciidoc, asc: inAsciidoc },
	org: inOrg,
	...{ qmd: inQuarto, rmd: inQuarto },
};

function* inLatex(text: string): Generator<IncludedFile> {
	const source = withoutLatexComments(text);
	for (const [, folder = '', name = ''] of source.matchAll(
		/\\(?:input|include|subfile|subfileinclude|(?:sub)?(?:import|inputfrom|includefrom)\*?\s*\{([^{}\n]*)\})\s*\{([^{}\n]+)\}/g,
	)) {
		yield { name: withExtension(folder.trim() + name.trim()) };
	}
	// A package or a class that lies beside the draft is a part of it as well.
	for (const [, command = '', names = ''] of source.matchAll(
		/\\(usepackage|RequirePackage|documentclass|LoadClass)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}/g,
	)) {
		yield* names
			.split(',')
			.map(name => ({ name: `${name.trim()}.${/class/i.test(command) ? 'cls' : 'sty'}` }));
	}
}

function* inTypst(text: string): Generator<IncludedFile> {
	for (const [, name = ''] of text
		.replace(/(?<!:)\/\/.*/g, '')
		.matchAll(/#?\binclude[ \t]*\(?[ \t]*"([^"\n]+)"/g)) {
		yield name.startsWith('/') ? { name: name.slice(1), atRoot: true } : { name };
	}
}

function* inAsciidoc(text: string): Generator<IncludedFile> {
	for (const [, name = ''] of text.matchAll(/^include::([^[\n]+)\[/gm)) {
		yield { name };
	}
}

function* inOrg(text: string): Generator<IncludedFile> {
	for (const [, quoted, plain] of text.matchAll(/^[ \t]*#\+include:[ \t]*(?:"([^"\n]+)"|(\S+))/gim)) {
		yield { name: (quoted ?? plain ?? '').replace(/::.*$/, '') };
	}
}

/** Quarto's `{{< include _part.qmd >}}`, and the child of a chunk of knitr. */
function* inQuarto(text: string): Generator<IncludedFile> {
	for (const [, name = ''] of text.matchAll(/\{\{<[ \t]*include[ \t]+["']?([^"'\n]+?)["']?[ \t]*>\}\}/g)) {
		yield name.startsWith('/') ? { name: name.slice(1), atRoot: true } : { name };
	}
	for (const [, names = ''] of text.matchAll(/\bchild[ \t]*[=:][ \t]*((?:c\()?["'][^)\n}]*)/g)) {
		yield* Array.from(names.matchAll(/["']([^"'\n]+)["']/g), ([, name = '']) => ({ name }));
	}
}

/** A text without what stands behind a `%` that is not escaped. */
export function withoutLatexComments(text: string): string {
	return text.replace(/(?<!\\)((?:\\\\)*)%.*/g, '$1');
}

function withExtension(name: string): string {
	return includingExtensions.includes(extensionOf(name)) ? name : `${name}.tex`;
}

function extensionOf(path: string): string {
	return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
