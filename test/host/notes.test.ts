import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import {
	closeAll,
	inWorkspace,
	literature,
	read,
	remove,
	resetSettings,
	until,
	untilFound,
	write,
} from './literature';

const { executeCommand } = vscode.commands;

suite('notes', () => {
	let api: LiteratureApi;
	const key = 'saltOldMaps';
	const others = ['tideTablesBirds', 'lanternsFogHarbours'];
	const paper = () => api.paper(key);

	suiteSetup(async () => {
		api = await literature();
		await write(
			'shelf/page.txt',
			dumpPage('The Salt of Old Maps', 'Tide Tables for Birds', 'Lanterns in the Fog of Harbours'),
		);
		await until(() => paper() && others.every(key => api.paper(key)));
	});

	suiteTeardown(async () => {
		await vscode.workspace.saveAll();
		await closeAll();
		await resetSettings('notes', 'folder', 'fileName', 'template');
		await remove('shelf', 'notes');
		await until(() => !paper());
	});

	test('are made from the template, opened, and never made twice', async () => {
		await executeCommand('litnotes.openNote', { keys: [key] });
		const uri = inWorkspace(`notes/${key}.md`);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
		assert.match(
			await read(uri),
			/^---\ncitekey: saltOldMaps\naliases: \[The Salt of Old Maps\]\ntitle: The Salt of Old Maps\nsource: shelf\/page.txt\ncreated: \d{4}-\d\d-\d\d\n---\n\n# The Salt of Old Maps\n\n$/,
		);
		await until(() => paper()?.note === uri.toString());
		await write(`notes/${key}.md`, `${await read(uri)}My thoughts.\n`);
		await Promise.all([1, 2, 3].map(() => executeCommand('litnotes.openNote', { keys: [key] })));
		assert.match(await read(uri), /My thoughts.\n$/);
		assert.deepEqual((await vscode.workspace.fs.readDirectory(inWorkspace('notes'))).length, 1);
	});

	test('take status, tags and rating, and nothing else changes', async () => {
		const uri = inWorkspace(`notes/${key}.md`);
		const before =
			'---\r\n# mine\r\ncitekey:   saltOldMaps  # keep\r\nmine: [a,   b]\r\nstatus: "to read"\r\n---\r\nBody  \r\n';
		await write(`notes/${key}.md`, before);
		await until(() => paper()?.status === 'toRead');
		await executeCommand('litnotes.setStatus', { keys: [key], status: 'reading' });
		await executeCommand('litnotes.editTags', { keys: [key], add: ['old maps', '#salt'] });
		await executeCommand('litnotes.setRating', { keys: [key], rating: 4 });
		assert.equal(
			await read(uri),
			before
				.replace('"to read"', '"reading"')
				.replace('---\r\nBody', 'tags: [old maps, salt]\r\nrating: 4\r\n---\r\nBody'),
		);
		assert.deepInclude(paper(), { status: 'reading', tags: ['old maps', 'salt'], rating: 4 });
		const found = async (query: string) => (await api.search(query)).map(hit => hit.paper.key);
		for (const query of ['status:reading', 'tag:salt', 'has:note', 'rating:4', 'rating:>=3']) {
			assert.include(await found(`${query} salt`), key, query);
		}
		assert.notInclude(await found('rating:5 salt'), key);

		await executeCommand('litnotes.editTags', { keys: [key], remove: ['salt'] });
		await executeCommand('litnotes.setStatus', { keys: [key], status: null });
		assert.deepEqual(paper()?.tags, ['old maps']);
		assert.isUndefined(paper()?.status);
		await executeCommand('litnotes.setStatus', { keys: [key], status: 'finished' });
		assert.isUndefined(paper()?.status);
	});

	test('belong to their paper wherever they lie and whatever they are called', async () => {
		const moved = inWorkspace('shelf/deep/Old maps.md');
		await vscode.workspace.fs.createDirectory(inWorkspace('shelf/deep'));
		await vscode.workspace.fs.rename(inWorkspace(`notes/${key}.md`), moved);
		await until(() => paper()?.note === moved.toString());
		await executeCommand('litnotes.setStatus', { keys: [key], status: 'read' });
		assert.include(await read(moved), 'status: "read"'.replaceAll('"', ''));
		assert.lengthOf(await vscode.workspace.fs.readDirectory(inWorkspace('notes')), 0);
	});

	test('are changed in the editor where they are not saved, and each change can be undone', async () => {
		const document = await vscode.workspace.openTextDocument(inWorkspace('shelf/deep/Old maps.md'));
		await vscode.window.showTextDocument(document);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(document.lineCount - 1, 0), 'Unsaved.\r\n');
		await vscode.workspace.applyEdit(edit);
		const before = document.getText();
		await executeCommand('litnotes.setRating', { keys: [key], rating: 2 });
		assert.isTrue(document.isDirty);
		assert.equal(paper()?.rating, 2);
		assert.equal(document.getText(), before.replace('rating: 4', 'rating: 2'));
		await executeCommand('undo');
		assert.equal(document.getText(), before);
		await document.save();
	});

	test('stay as they are where a command names what is not there, twice, or nothing', async () => {
		const before = api.papers().map(({ key, tags, status }) => ({ key, tags, status }));
		const names = await vscode.workspace.fs.readDirectory(inWorkspace('notes'));
		const added = { add: ['never'] };
		for (const [command, argument] of [
			['setStatus', { keys: [key, 'nobodyKnowsMe'], status: 'read' }],
			['editTags', { keys: ['nobodyKnowsMe', ...others], ...added }],
			['editTags', { keys: [], ...added }],
			['editTags', { keys: others, add: [], remove: [] }],
			['editTags', { keys: others, add: ['', ' # ', 7, null] }],
			['editTags', { keys: others, add: 'never', remove: ['#never'] }],
			['setRating', { keys: others, rating: 6 }],
			['setRating', { keys: others, rating: NaN }],
			['setRating', { keys: others, rating: null }],
			['setStatus', { keys: others, status: 'constructor' }],
		] as const) {
			await executeCommand(`litnotes.${command}`, argument);
		}
		assert.deepEqual(
			api.papers().map(({ key, tags, status }) => ({ key, tags, status })),
			before,
		);
		assert.deepEqual(await vscode.workspace.fs.readDirectory(inWorkspace('notes')), names);
		await executeCommand('litnotes.editTags', { keys: [key, key], add: ['twice', '#twice', ' twice '] });
		assert.deepEqual(paper()?.tags, ['old maps', 'twice']);
		await executeCommand('litnotes.editTags', { keys: [key], remove: ['twice', 'was never there'] });
		assert.deepEqual(paper()?.tags, ['old maps']);
	});

	test('of many papers change in one step', async () => {
		const keys = [key, ...others];
		await executeCommand('litnotes.setStatus', { keys, status: 'toRead' });
		assert.deepEqual(
			keys.map(key => api.paper(key)?.status),
			['toRead', 'toRead', 'toRead'],
		);
		assert.match(await read(inWorkspace(`notes/${others[0]}.md`)), /\nstatus: toRead\n---\n/);
		await executeCommand('litnotes.setStatus', { keys: others, status: '' });
		assert.isUndefined(api.paper(others[0]!)?.status);
	});

	test('that are broken stay as they are, tell where, and their papers are listed', async () => {
		const broken = '---\ncitekey: saltOldMaps\ntags: [a\nstatus: read\n---\nBody\n';
		const uri = await write('shelf/deep/Old maps.md', broken);
		const problems = () => vscode.languages.getDiagnostics(uri);
		await until(() => problems().some(({ code }) => code === 'brokenYaml'));
		assert.equal(problems()[0]?.range.start.line, 3);
		await executeCommand('litnotes.setStatus', { keys: [key], status: 'reading' });
		await executeCommand('litnotes.editTags', { keys: [key, others[0]], add: ['b'] });
		assert.equal(await read(uri), broken);
		assert.equal(paper()?.note, uri.toString());
		assert.deepEqual(api.paper(others[0]!)?.tags, ['b']);
	});

	test('that are no text stay as they are, and say so', async () => {
		const uri = inWorkspace('notes/picture.md');
		const bytes = Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 11);
		await vscode.workspace.fs.writeFile(uri, bytes);
		await until(() => vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'binary'));
		assert.deepEqual(await vscode.workspace.fs.readFile(uri), bytes);
		await vscode.workspace.fs.delete(uri);
	});

	test('that are larger than VS Code opens are listed, say so, and keep no other from being changed', async function () {
		// So many bytes take a while to go through a busy VS Code.
		this.timeout(120_000);
		const uri = inWorkspace('notes/huge.md');
		const mixed = inWorkspace('notes/mixed.md');
		const front = '---\ncitekey: hugeNote\ntitle: A Very Long Note\n---\n';
		const bytes = new Uint8Array(51 * 1024 * 1024).fill(97);
		bytes.set(new TextEncoder().encode(front));
		await vscode.workspace.fs.writeFile(uri, bytes);
		await write('notes/mixed.md', '---\r\ncitekey: mixedNote\n---\r\n');
		await until(() => api.paper('hugeNote') && api.paper('mixedNote'));
		await until(() => vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'tooLarge'));
		const keys = ['hugeNote', 'mixedNote', others[0]];
		await executeCommand('litnotes.editTags', { keys, add: ['of all'] });
		assert.include(api.paper(others[0]!)?.tags ?? [], 'of all');
		assert.equal(await read(mixed), '---\r\ncitekey: mixedNote\n---\r\n');
		assert.equal((await vscode.workspace.fs.stat(uri)).size, bytes.length);
		await executeCommand('litnotes.editTags', { keys: [others[0]], remove: ['of all'] });
		await vscode.workspace.fs.delete(uri);
		await vscode.workspace.fs.delete(mixed);
		await until(() => !api.paper('hugeNote') && !api.paper('mixedNote'));
	});

	for (const [code, line, text] of [
		['duplicateField', 3, 'status: read\nstatus: reading'],
		['aliasBomb', 3, `a: &a [${'x,'.repeat(30)}]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]`],
		['tooDeep', 2, `x: ${'['.repeat(500)}`],
		['complexKey', 2, `${'? '.repeat(400)}`],
	] as const) {
		test(`that are hostile (${code}) are listed, told of on their line, and left alone`, async () => {
			const whole = `---\ncitekey: hostileNote\n${text}\n---\nBody\n`;
			const uri = await write('notes/hostile.md', whole);
			const found = () => vscode.languages.getDiagnostics(uri).find(shown => shown.code === code);
			await until(found);
			assert.equal(found()?.range.start.line, line);
			assert.equal(api.paper('hostileNote')?.note, uri.toString());
			await executeCommand('litnotes.setStatus', { keys: ['hostileNote'], status: 'read' });
			await executeCommand('litnotes.editMetadata', { keys: ['hostileNote'], year: 2020 });
			assert.equal(await read(uri), whole);
			await vscode.workspace.fs.delete(uri);
			await until(() => !api.paper('hostileNote'));
		});
	}

	test('of which a paper has two are both shown, and know of each other', async () => {
		const second = await write(`notes/second.md`, `---\ncitekey: ${others[1]}\n---\n`);
		const codes = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ code }) => code);
		const first = inWorkspace(`notes/${others[1]}.md`);
		await until(() => [first, second].every(uri => codes(uri).includes('secondNote')));
		await vscode.workspace.openTextDocument(second);
		const actions = await executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			second,
			new vscode.Range(1, 0, 1, 0),
			vscode.CodeActionKind.QuickFix.value,
		);
		assert.includeMembers(
			actions.map(({ title }) => title),
			[
				`Open notes/${others[1]}.md`,
				`Compare with notes/${others[1]}.md`,
				`Merge into notes/${others[1]}.md`,
			],
		);
	});

	test('of which a paper has two become one that has all, and the other is gone', async () => {
		const [first, second] = [inWorkspace(`notes/${others[1]}.md`), inWorkspace('notes/second.md')];
		const before = await read(first);
		const other = `---\ncitekey: ${others[1]}\nrating: 2\nmine: x\n---\n\nMore thoughts.\n`;
		const codes = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ code }) => code);
		await write('notes/second.md', other);
		await until(() => codes(first).includes('secondNote') && api.paper(others[1]!)?.rating === 2);
		await executeCommand('litnotes.mergeNotes', { keys: [others[1]] });
		await until(() => !codes(first).includes('secondNote'));
		await vscode.window.showTextDocument(first);
		await executeCommand('undo');
		await vscode.workspace.saveAll();
		assert.deepEqual([await read(first), await read(second)], [before, other]);
		await until(() => codes(first).includes('secondNote'));
		await executeCommand('litnotes.mergeNotes', { keys: [others[1]] });
		assert.equal(
			await read(first),
			`${before.replace('\n---\n\n#', '\nrating: 2\nmine: x\n---\n\n#')}\n## notes/second.md\n\nMore thoughts.\n`,
		);
		const names = (await vscode.workspace.fs.readDirectory(inWorkspace('notes'))).map(([name]) => name);
		assert.notInclude(names, 'second.md');
		await until(() => !codes(first).includes('secondNote') && api.paper(others[1]!)?.rating === 2);
		await write(`notes/${others[1]}.md`, before);
		await until(() => api.paper(others[1]!)?.rating === undefined);
	});

	test('take quotations from a dump, with the line that they are from', async () => {
		const page = await vscode.workspace.openTextDocument(inWorkspace('shelf/page.txt'));
		const editor = await vscode.window.showTextDocument(page);
		const line = page
			.getText()
			.split('\n')
			.findIndex(text => text.includes('tide tables for birds'));
		editor.selection = new vscode.Selection(line, 0, line, 30);
		await executeCommand('litnotes.quoteToNote');
		const uri = inWorkspace(`notes/${others[0]}.md`);
		const quote = `\n> We study tide tables for birds\n>\n> — [page.txt, line ${line + 1}](../shelf/page.txt#L${line + 1})\n`;
		assert.isTrue((await read(uri)).endsWith(quote), await read(uri));
		await executeCommand('litnotes.quoteToNote', { keys: [others[0]], text: 'More *words*' });
		assert.include(await read(uri), '\n> More \\*words\\*\n');
	});

	test('learn what other files find out, and keep what the user wrote', async () => {
		const uri = inWorkspace(`notes/${others[0]}.md`);
		await write(
			`notes/${others[0]}.md`,
			(await read(uri)).replace('title: Tide Tables for Birds', 'title: Mine'),
		);
		const entry = '@article{birds, title = {Tide Tables for Birds}, author = {Dove, Ann}, year = 1999}\n';
		await write('shelf/birds.bib', entry);
		await until(() => api.papers().some(({ key, year }) => key === 'birds' && year === 1999));
		await executeCommand('litnotes.refreshNote', { keys: ['birds'], apply: true });
		const text = await read(uri);
		assert.include(text, '\ntitle: Mine\n');
		assert.include(text, '\nauthors: [Ann Dove]\nyear: 1999\n---\n', text);
		await vscode.workspace.fs.delete(inWorkspace('shelf/birds.bib'));
		await until(() => api.paper(others[0]!)?.key === others[0]);
	});

	test('take what is corrected of their papers, where no bibliography has these', async () => {
		const uri = inWorkspace(`notes/${others[1]}.md`);
		const before = await read(uri);
		const [title, authors] = ['Lanterns: in the “Fog”', ['Ann Dove', 'Guido van Rossum']];
		const corrected = {
			title,
			authors: authors.join('; '),
			year: '2021',
			doi: 'https://doi.org/10.1000/ABC',
		};
		await executeCommand('litnotes.editMetadata', { keys: [others[1]], ...corrected });
		assert.deepInclude(api.paper(others[1]!), { title, authors, year: 2021, doi: '10.1000/abc' });
		const after = before
			.replace(/\ntitle: .*/, `\ntitle: ${JSON.stringify(title)}`)
			.replace(
				'\n---\n\n#',
				'\nyear: 2021\ndoi: "10.1000/abc"\nauthors: [Ann Dove, Guido van Rossum]\n---\n\n#',
			);
		assert.equal(await read(uri), after);

		await executeCommand('litnotes.editMetadata', { keys: [others[1]], year: 'soon' });
		await executeCommand('litnotes.editMetadata', { keys: [others[1]], title: ' ' });
		assert.equal(await read(uri), after);
		await vscode.window.showTextDocument(uri);
		await executeCommand('undo');
		assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
		await vscode.window.activeTextEditor?.document.save();
		await until(() => api.paper(others[1]!)?.title === 'Lanterns in the Fog of Harbours');
	});

	test('are spared what is corrected of a paper that a bibliography has', async () => {
		const entry = (title: string, more: string) =>
			`% mine\n@article{fog,\n  title = {${title}},${more}\n  pages = {1--2}, % two\n}\n`;
		const uri = await write('shelf/fog.bib', entry('Lanterns in the Fog of Harbours', ''));
		await until(() => api.paper('fog'));
		const note = await read(inWorkspace(`notes/${others[1]}.md`));
		await executeCommand('litnotes.editMetadata', { keys: ['fog'], title: 'Lanterns in the fog of ports' });
		assert.equal(await read(uri), entry('Lanterns in the fog of ports', ''));
		await executeCommand('litnotes.editMetadata', { keys: ['fog'], authors: ['Ann Dove'], year: 1999 });
		assert.deepInclude(api.paper('fog'), {
			title: 'Lanterns in the fog of ports',
			authors: ['Ann Dove'],
			year: 1999,
		});
		assert.include(await read(uri), 'author = {Ann Dove}');
		const { document } = await vscode.window.showTextDocument(uri);
		await executeCommand('undo');
		await executeCommand('undo');
		assert.equal(document.getText(), entry('Lanterns in the Fog of Harbours', ''));
		await document.save();
		await until(() => api.paper('fog')?.year === undefined);
		assert.equal(await read(inWorkspace(`notes/${others[1]}.md`)), note);
		await executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(uri);
		await until(() => api.paper(others[1]!)?.key === others[1]);
	});

	test('and drafts mention a paper by a link to its page on arXiv', async () => {
		const page = 'https://arxiv.org/pdf/2408.01234v2';
		const own = '---\ncitekey: mendingSails\ntitle: The Mending of Sails\narxiv: 2408.01234\n---\n';
		const note = await write('shelf/own.md', `${own}\n<https://arxiv.org/abs/2408.01234>\n`);
		await until(() => api.paper('mendingSails'));
		const cited = async () => (await api.search('cited:yes mending')).map(hit => hit.paper.key);
		assert.deepEqual(await cited(), []);
		const draft = await write('shelf/on sails.md', `# Sails\n\nSee [this](${page}).\n`);
		await untilFound(async () => (await cited()).includes('mendingSails'));
		await vscode.workspace.openTextDocument(note);
		const places = await executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			note,
			new vscode.Position(1, 12),
		);
		const place = places.find(({ uri }) => uri.toString() === draft.toString());
		assert.deepEqual([place?.range.start.line, place?.range.start.character], [2, 11]);
		await vscode.workspace.fs.delete(note);
		await vscode.workspace.fs.delete(draft);
	});

	test('and drafts mention a paper by a link to its note', async () => {
		const note = inWorkspace(`notes/${others[0]}.md`);
		const draft = await write('shelf/on tides.md', `# Tides\n\nAs in [[${others[0]}|my note]].\n`);
		const cited = async () => (await api.search('cited:"on tides"')).map(hit => hit.paper.key);
		await untilFound(async () => (await cited()).includes(others[0]!));
		const document = await vscode.workspace.openTextDocument(note);
		const places = await executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			note,
			document.positionAt(document.getText().indexOf(others[0]!) + 1),
		);
		const place = places.find(({ uri }) => uri.toString() === draft.toString());
		assert.deepEqual([place?.range.start.line, place?.range.start.character], [2, 8]);
		await vscode.workspace.fs.delete(draft);
	});

	test('behind a symbolic link are there, and once where they lie in the workspace too', async () => {
		const vault = await write('vault/inside.md', '---\ncitekey: linkedTwice\ntitle: Twice Told Tides\n---\n');
		const outside = await write(
			'outside-link/outside.md',
			'---\ncitekey: linkedOut\ntitle: Tides Abroad\n---\n',
		);
		await executeCommand('litnotes.refresh');
		assert.deepEqual(
			api.paper('linkedTwice')?.sources.map(({ uri }) => uri),
			[vault.toString()],
		);
		assert.isEmpty(vscode.languages.getDiagnostics(vault));
		assert.equal(api.paper('linkedOut')?.note, outside.toString());
		await executeCommand('litnotes.setStatus', { keys: ['linkedOut', 'linkedTwice'], status: 'read' });
		assert.include(await read(outside), '\nstatus: read\n');
		assert.include(await read(inWorkspace('vault-link/inside.md')), '\nstatus: read\n');
		await executeCommand('litnotes.refresh');
		assert.lengthOf(api.paper('linkedTwice')?.sources ?? [], 1);
		const { type } = await vscode.workspace.fs.stat(inWorkspace('outside-link'));
		assert.notEqual(type & vscode.FileType.SymbolicLink, 0);
		await vscode.workspace.fs.delete(vault);
		await vscode.workspace.fs.delete(outside);
		await executeCommand('litnotes.refresh');
		assert.isUndefined(api.paper('linkedOut'));
	});

	test('are linked to by their citekeys', async () => {
		const uri = await write('shelf/links.md', `# Links\n\nSee [[${others[0]}]] and [[lanternsF\n`);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		const [place] = await executeCommand<vscode.Location[]>(
			'vscode.executeDefinitionProvider',
			uri,
			new vscode.Position(2, 8),
		);
		assert.equal(place?.uri.toString(), inWorkspace(`notes/${others[0]}.md`).toString());
		const { items } = await executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			uri,
			new vscode.Position(2, document.lineAt(2).text.length),
		);
		assert.isTrue(items.some(({ insertText }) => String(insertText).startsWith(others[1]!)));
		await vscode.workspace.fs.delete(uri);
	});

	test('that were written elsewhere a moment ago are seen before another is made', async () => {
		const [, bare] = others;
		const uri = vscode.Uri.parse(api.paper(bare!)!.note!);
		await vscode.workspace.fs.delete(uri);
		await until(() => !api.paper(bare!)?.note);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`---\ncitekey: ${bare}\n---\nMine.\n`));
		await executeCommand('litnotes.setStatus', { keys: [bare], status: 'read' });
		assert.equal(await read(uri), `---\ncitekey: ${bare}\nstatus: read\n---\nMine.\n`);
		assert.lengthOf(api.paper(bare!)!.sources, 2);
	});

	test('go nowhere outside of the workspace, whatever its settings say', async () => {
		const settings = vscode.workspace.getConfiguration('litnotes.notes');
		const { Workspace } = vscode.ConfigurationTarget;
		const before = await vscode.workspace.findFiles('**/*.md', null);
		const [, bare] = others;
		const own = api.paper(bare!)?.note;
		await vscode.workspace.fs.delete(vscode.Uri.parse(own!));
		await until(() => !api.paper(bare!)?.note);
		for (const folder of [
			'../elsewhere',
			'notes/../..',
			'/elsewhere',
			'C:\\elsewhere',
			'~/elsewhere',
			'\\\\x\\y',
		]) {
			await settings.update('folder', folder, Workspace);
			await executeCommand('litnotes.setStatus', { keys: [bare], status: 'read' });
			assert.isUndefined(api.paper(bare!)?.note, folder);
		}
		await settings.update('folder', './notes//deep/', Workspace);
		await settings.update('template', 'shelf/../../page.txt', Workspace);
		await executeCommand('litnotes.openNote', { keys: [bare] });
		assert.isUndefined(api.paper(bare!)?.note);
		await settings.update('fileName', '../{year}/..\\{title}', Workspace);
		await settings.update('template', '---\ntitle: {title}\n---\n', Workspace);
		await executeCommand('litnotes.setStatus', { keys: [bare], status: 'read' });
		const note = inWorkspace('notes/deep/Lanterns in the Fog of Harbours.md');
		assert.equal(api.paper(bare!)?.note, note.toString());
		assert.lengthOf(await vscode.workspace.findFiles('**/*.md', null), before.length);
		for (const name of ['folder', 'fileName', 'template']) {
			await settings.update(name, undefined, Workspace);
		}
		await executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.rename(note, vscode.Uri.parse(own!));
		await until(() => api.paper(bare!)?.note === own);
	});

	test('leave a file alone that has their name and is about something else', async () => {
		await vscode.workspace.fs.delete(inWorkspace(`notes/${others[1]}.md`));
		await until(() => !api.paper(others[1]!)?.note);
		const uri = await write(`notes/${others[1]}.md`, 'Not a note.\n');
		await executeCommand('litnotes.setStatus', { keys: [others[1]], status: 'read' });
		assert.equal(await read(uri), 'Not a note.\n');
		assert.equal(api.paper(others[1]!)?.note, inWorkspace(`notes/${others[1]}-2.md`).toString());
	});
});
