import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { ifThere } from './ifThere';
import type { FileGlobs } from './partReader';
import { breathe } from '../slices';

/** Most files of one folder that are looked at; more than anybody has papers in, less than a disk. */
const mostFiles = 100_000;

/** Something that wants files of a workspace folder. */
export interface FileReader {
	globs(folder: vscode.WorkspaceFolder): FileGlobs;
}

/** Which files may tell of papers, by what their readers want and the settings say when this is made. */
export class LiteratureFiles<Reader extends FileReader> {
	private readonly rules = new Map<string, Rules<Reader>>();

	constructor(private readonly readers: readonly Reader[]) {}

	/** Every file that may tell of papers, git-ignored ones too, and why some folder could not be searched. */
	async find(token: vscode.CancellationToken): Promise<{ files: vscode.Uri[]; failures: string[] }> {
		const folders = vscode.workspace.workspaceFolders ?? [];
		const found = await Promise.allSettled(folders.map(folder => this.findOwn(folder, token)));
		return {
			files: found.flatMap(result => (result.status === 'fulfilled' ? result.value : [])),
			failures: found.flatMap((result, i) =>
				result.status === 'rejected' ? `${folders[i]?.name}: ${String(result.reason)}` : [],
			),
		};
	}

	/** Those readers that want this file, by its path alone. */
	readersOf(uri: vscode.Uri): readonly Reader[] {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const path = vscode.workspace.asRelativePath(uri, false);
		return folder ? this.rulesOf(folder).readers.flatMap(rule => (rule.wants(path) ? rule.reader : [])) : [];
	}

	/** The file itself or, of a folder, those in it, as far as a reader may want them. */
	async findUnder(uri: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const path = vscode.workspace.asRelativePath(uri, false);
		if (!folder || this.readersOf(uri).length > 0) {
			return folder ? [uri] : [];
		}
		const rules = this.rulesOf(folder);
		return !rules.refuses(`${path}/x`) && (await isFolder(uri)) ? walk(folder, rules, token, path) : [];
	}

	/** The files of a folder, without those of another that lies in it and has rules of its own. */
	private async findOwn(
		folder: vscode.WorkspaceFolder,
		token: vscode.CancellationToken,
	): Promise<vscode.Uri[]> {
		const own: vscode.Uri[] = [];
		for (const uri of await findIn(folder, this.rulesOf(folder), token)) {
			await breathe();
			const isOwn = vscode.workspace.getWorkspaceFolder(uri)?.index === folder.index;
			if (isOwn && this.readersOf(uri).length > 0) {
				own.push(uri);
			}
		}
		return own;
	}

	private rulesOf(folder: vscode.WorkspaceFolder): Rules<Reader> {
		const rules = this.rules.get(folder.uri.toString()) ?? rulesOf(folder, this.readers);
		this.rules.set(folder.uri.toString(), rules);
		return rules;
	}
}

async function findIn(
	folder: vscode.WorkspaceFolder,
	rules: Rules<FileReader>,
	token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
	if (rules.include.length === 0) {
		return [];
	}
	// On any other file system VS Code would wait, for ever if need be, until somebody can search it.
	if (!['file', 'vscode-remote', 'vscode-vfs'].includes(folder.uri.scheme)) {
		return walk(folder, rules, token);
	}
	// A pattern as exclude keeps .gitignore and search.exclude out of the search.
	return vscode.workspace.findFiles(
		new vscode.RelativePattern(folder, oneOf(rules.include)),
		rules.exclude.length === 0 ? null : new vscode.RelativePattern(folder, oneOf(rules.exclude)),
		mostFiles,
		token,
	);
}

/** The files at or below `start` that the rules want, one directory after another. */
async function walk(
	folder: vscode.WorkspaceFolder,
	rules: Rules<FileReader>,
	token: vscode.CancellationToken,
	start = '',
): Promise<vscode.Uri[]> {
	const found: vscode.Uri[] = [];
	const paths = [start];
	for (let path = paths.pop(); path !== undefined && !token.isCancellationRequested; path = paths.pop()) {
		for (const [name, type] of await entries(vscode.Uri.joinPath(folder.uri, path), path !== start)) {
			const child = path ? `${path}/${name}` : name;
			if (type === vscode.FileType.Directory && !rules.refuses(`${child}/x`)) {
				paths.push(child);
			} else if ((type & vscode.FileType.File) !== 0 && rules.wants(child)) {
				found.push(vscode.Uri.joinPath(folder.uri, child));
			}
		}
	}
	return found;
}

/** A folder below the first that may not be read hides nothing but itself. */
async function entries(uri: vscode.Uri, mayFail: boolean): Promise<[string, vscode.FileType][]> {
	const reading = vscode.workspace.fs.readDirectory(uri);
	return mayFail ? ((await ifThere(reading)) ?? []) : reading;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
	return (await ifThere(vscode.workspace.fs.stat(uri)))?.type === vscode.FileType.Directory;
}

/** What one folder's settings say; paths are relative to the folder. */
interface Rules<Reader extends FileReader> extends FileGlobs {
	readonly readers: readonly { readonly reader: Reader; readonly wants: (path: string) => boolean }[];
	/** Whether some reader wants the file. */
	wants(path: string): boolean;
	/** Whether no reader wants anything there. */
	refuses(path: string): boolean;
}

function rulesOf<Reader extends FileReader>(
	folder: vscode.WorkspaceFolder,
	readers: readonly Reader[],
): Rules<Reader> {
	const globs = readers.map(reader => reader.globs(folder));
	const include = [...new Set(globs.flatMap(glob => glob.include))];
	const exclude = (globs[0]?.exclude ?? []).filter(pattern =>
		globs.every(glob => glob.exclude.includes(pattern)),
	);
	const rules = readers.map((reader, i) => ({
		reader,
		wants: picomatch([...globs[i]!.include], { dot: true, ignore: [...globs[i]!.exclude] }),
	}));
	return {
		include,
		exclude,
		readers: rules,
		wants: path => rules.some(rule => rule.wants(path)),
		refuses: picomatch(exclude, { dot: true }),
	};
}

/** The search knows no braces within braces, so what they stand for is written out. */
function oneOf(globs: readonly string[]): string {
	return globs.length === 1 ? globs[0]! : `{${globs.flatMap(alternatives).join(',')}}`;
}

const mostBraces = 5;

/** `*.{a,b}` is `*.a` and `*.b`. */
function alternatives(glob: string): string[] {
	const [braces, choices] = /\{([^{}]*)\}/.exec(glob) ?? [];
	// Each pair of braces multiplies them, and a workspace's settings are anybody's text.
	if (braces === undefined || choices === undefined || glob.split('{').length > mostBraces) {
		return [glob];
	}
	return choices.split(',').flatMap(choice => alternatives(glob.replace(braces, () => choice)));
}
