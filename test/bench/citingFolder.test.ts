import { assert } from 'chai';
import * as vscode from 'vscode';
import { bibliographyReader } from '../../src/editor/bibliography/bibliographyReader';
import { IncludeGraph } from '../../src/editor/bibliography/includeGraph';
import { CitationIndex } from '../../src/editor/citation/citationIndex';
import { CitedKeys } from '../../src/editor/citation/citedKeys';
import { ProjectFactsOf } from '../../src/editor/citation/projectFacts';
import { exists } from '../../src/editor/files/exists';
import { LibraryMemory } from '../../src/editor/files/libraryMemory';
import { LibraryService } from '../../src/editor/files/libraryService';
import { WorkspaceChanges } from '../../src/editor/files/workspaceChanges';
import { inWorkspace, literature } from '../host/literature';
import { timed } from './stall';

suite('a folder of many drafts', function () {
	this.timeout(280_000);
	const library = new LibraryService(
		[bibliographyReader],
		new LibraryMemory(undefined, () => Promise.resolve('1')),
	);
	const changes = new WorkspaceChanges();
	const projects = new ProjectFactsOf(changes);
	const cited = new CitedKeys(library, projects, new IncludeGraph(changes));
	const storage = inWorkspace('.kept');
	const key = 'key0Paper2024';

	const say = (what: string, { took, stall }: { took: number; stall: number }) =>
		console.log(`tests│ ${what}: ${took.toFixed()} ms, longest stall ${stall.toFixed()} ms`);

	async function indexed(what: string): Promise<CitationIndex> {
		const index = new CitationIndex({ library, cited, projects, storage });
		say(what, await timed(() => index.reading.whenRead()));
		return index;
	}

	suiteSetup(async () => {
		// The extension that is installed reads the same folder, and is waited for.
		await literature();
		const bib = await vscode.workspace.openTextDocument(inWorkspace('refs.bib'));
		await vscode.commands.executeCommand(
			'vscode.executeReferenceProvider',
			bib.uri,
			bib.positionAt(bib.getText().indexOf(key)),
		);
		await library.refresh();
	});

	test('is read once, and the next time not again', async () => {
		const drafts = vscode.workspace.getConfiguration('litnotesTest').get<number>('drafts')!;
		const first = await indexed(`${drafts} drafts read`);
		const places = first.placesOf(key);
		assert.isNotEmpty(places);
		while (!(await exists(vscode.Uri.joinPath(storage, 'citations.jsonl')))) {
			await new Promise(resolve => setTimeout(resolve, 200));
		}
		say(
			'papers that are cited told',
			await timed(async () => assert.isTrue(library.current.papers.some(paper => first.isCited(paper)))),
		);
		const { uri } = places[0]!;
		say('one changed draft read', await timed(() => first.reading.reread([uri])));
		first.dispose();
		const again = await indexed('the same, unchanged since');
		assert.sameMembers(again.placesOf(key).map(String), places.map(String));
		say('where one key is cited, told', await timed(() => again.reading.whenCurrent()));
		again.dispose();
	});
});
