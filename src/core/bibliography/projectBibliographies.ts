import { isObject } from '../isObject';
import { parsedYaml } from './yamlChunk';

/** Files that name the bibliographies of all drafts in and below their folder, in the order in which they are asked. */
export const projectFiles: readonly string[] = [
	...['_metadata.yml', '_quarto.yml', '_quarto.yaml'],
	...['myst.yml', '_config.yml', 'conf.py', '_bookdown.yml'],
];

/** The bibliographies that such a file names, as it writes them. */
export function projectBibliographies(text: string, fileName: string): readonly string[] {
	const names = fileName === 'conf.py' ? inPython(text) : inProject(parsedYaml(text));
	return [...new Set(names.map(name => name.trim()))].filter(
		name => name !== '' && !/^[a-z][a-z\d+.-]+:\/\//i.test(name),
	);
}

/** Quarto's and bookdown's `bibliography`, MyST's under `project`, Jupyter Book's `bibtex_bibfiles`, also as an option of Sphinx. */
function inProject(yaml: unknown): readonly string[] {
	const at = (...path: readonly string[]) =>
		textsOf(path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), yaml));
	return [
		...at('bibliography'),
		...at('project', 'bibliography'),
		...at('bibtex_bibfiles'),
		...at('sphinx', 'config', 'bibtex_bibfiles'),
	];
}

function textsOf(value: unknown): readonly string[] {
	return (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string');
}

/** Sphinx's `bibtex_bibfiles = ["a.bib", "b.bib"]`; what a program would have to compute is not followed. */
function inPython(text: string): readonly string[] {
	return Array.from(text.matchAll(/^bibtex_bibfiles[ \t]*\+?=[ \t]*[[(]([^\])]*)[\])]/gm)).flatMap(
		([, list = '']) =>
			Array.from(
				list.matchAll(/"([^"\n]*)"|'([^'\n]*)'|#.*/g),
				([, double, single]) => double ?? single ?? '',
			),
	);
}
