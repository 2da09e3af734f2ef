import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';

/** Most files of one folder that are looked at; more than anybody has papers in, less than a disk. */
const mostFiles = 100_000;

/** Which files may be dumps, by the settings `litnotes.dumps.include` and `.exclude` as they are when this is made. */
export class DumpFiles {
	private readonly rules = new Map<string, Rules>();

	/** Every file that may be a dump, git-ignored ones too, and why some folder could not be searched. */
	async find(token: vscode.CancellationToken): Promise<{ files: vscode.Uri[]; failures: string[] }> {
		const folders = vscode.workspace.workspaceFolders ?? [];
		const found = await Promise.allSettled(
			folders.map(folder => findIn(folder, this.rulesOf(folder), token)),
		);
		return {
			files: found.flatMap(result => (result.status === 'fulfilled' ? result.value : [])),
			failures: found.flatMap((result, i) =>
				result.status === 'rejected' ? `${folders[i]?.name}: ${String(result.reason)}` : [],
			),
		};
	}

	/** Whether the settings let this file be a dump. */
	includes(uri: vscode.Uri): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		return folder !== undefined && this.rulesOf(folder).wants(vscode.workspace.asRelativePath(uri, false));
	}

	/** The file itself or, of a folder, those in it, as far as the settings let them be dumps. */
	async findUnder(uri: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		const path = vscode.workspace.asRelativePath(uri, false);
		if (!folder || this.includes(uri)) {
			return folder ? [uri] : [];
		}
		const rules = this.rulesOf(folder);
		return !rules.refuses(`${path}/x`) && (await isFolder(uri)) ? walk(folder, rules, token, path) : [];
	}

	private rulesOf(folder: vscode.WorkspaceFolder): Rules {
		const rules = this.rules.get(folder.uri.toString()) ?? rulesOf(folder);
		this.rules.set(folder.uri.toString(), rules);
		return rules;
	}
}

async function findIn(
	folder: vscode.WorkspaceFolder,
	rules: Rules,
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
	rules: Rules,
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
	try {
		return await vscode.workspace.fs.readDirectory(uri);
	} catch (error) {
		if (mayFail && error instanceof vscode.FileSystemError) {
			return [];
		}
		throw error;
	}
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
	try {
		return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return false;
		}
		throw error;
	}
}

/** What one folder's settings say; paths are relative to the folder. */
interface Rules {
	readonly include: readonly string[];
	readonly exclude: readonly string[];
	wants(path: string): boolean;
	refuses(path: string): boolean;
}

function rulesOf(folder: vscode.WorkspaceFolder): Rules {
	const settings = vscode.workspace.getConfiguration('litnotes.dumps', folder);
	const include = strings(settings.get('include'));
	const exclude = strings(settings.get('exclude'));
	const refuses = picomatch(exclude, { dot: true });
	return { include, exclude, refuses, wants: picomatch(include, { dot: true, ignore: exclude }) };
}

/** A workspace's settings are anybody's text. */
function strings(value: unknown): string[] {
	return Array.isArray(value)
		? value.filter((item): item is string => typeof item === 'string' && item !== '')
		: [];
}

function oneOf(globs: readonly string[]): string {
	return globs.length === 1 ? globs[0]! : `{${globs.join(',')}}`;
}
