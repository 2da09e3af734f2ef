import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { closeAll, inWorkspace, literature, remove, resetSettings, until, write } from './literature';

suite('bibliographies', () => {
	let api: LiteratureApi;
	const made: string[] = [];
	const [one, two, three] = ['nightTrainsHills', 'paperBoatsRivers', 'soundSnowRoofs'] as const;
	const boats =
		'@misc{boats,\n  title = {Paper Boats on Rivers},\n  author = {van der Meer, Jan and others},\n  year = 2021,\n  ids = {oldboats},\n}\n';

	async function add(path: string, text: string): Promise<vscode.Uri> {
		made.push(path);
		return write(path, text);
	}

	async function textOf(uri: vscode.Uri): Promise<string> {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	}

	/** Cites in a file, and waits for nothing else than the command. */
	async function cite(uri: vscode.Uri, keys: readonly string[]): Promise<vscode.TextDocument> {
		const editor = await vscode.window.showTextDocument(uri);
		const end = editor.document.positionAt(editor.document.getText().length);
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys });
		return editor.document;
	}

	suiteSetup(async () => {
		api = await literature();
		await add(
			'recorded.txt',
			dumpPage('Night Trains in the Hills', 'Paper Boats on Rivers', 'Sound of Snow on Roofs'),
		);
		await add(
			'library/mine.bib',
			'@article{lovelace1843,\n  title = {Notes on an Engine},\n  author = {Lovelace, Ada},\n  year = {1843},\n}\n\n' +
				boats,
		);
		await add(
			'library/items.json',
			'[\n{"id":"csl1","type":"article-journal","title":"Ropes of Sand","issued":{"date-parts":[[2019]]}}\n]',
		);
		await add(
			'library/works.yml',
			'haya1:\n  type: article\n  title: Clocks of Bread\n  author: Li, Mei\n  date: 2018-05\n',
		);
		await add(
			'library/records.ris',
			'TY  - JOUR\r\nID  - ris1\r\nTI  - Bells of Glass\r\nAU  - Nin, Ana\r\nPY  - 2017\r\nER  - \r\n',
		);
		const keys = [one, three, 'lovelace1843', 'boats', 'csl1', 'haya1', 'ris1'];
		await until(() => keys.every(key => api.paper(key)));
	});

	teardown(async () => {
		await closeAll();
		await resetSettings('bibliography', 'file', 'addCited', 'check');
	});

	suiteTeardown(() => remove(...made));

	test('tell of papers, and are believed about those of dumps', async () => {
		assert.deepInclude(api.paper('lovelace1843'), {
			title: 'Notes on an Engine',
			authors: ['Ada Lovelace'],
			year: 1843,
		});
		const paper = api.paper('boats');
		assert.deepInclude(paper, { authors: ['Jan van der Meer'], year: 2021 });
		assert.isAbove(paper!.abstract.length, 20, 'the abstract of the dump');
		assert.lengthOf(paper!.sources, 2);
		assert.equal(api.paper('oldboats'), paper);
		assert.equal(api.paper(two), paper, 'by the key it had before');
	});

	test('in other formats are read where they begin like one', async () => {
		assert.equal(api.paper('csl1')?.title, 'Ropes of Sand');
		assert.equal(api.paper('ris1')?.title, 'Bells of Glass');
		assert.deepInclude(api.paper('haya1'), { title: 'Clocks of Bread', authors: ['Mei Li'], year: 2018 });
	});

	test('say what is broken on its line, and hide nothing behind it', async () => {
		const uri = await add(
			'library/broken.bib',
			'\n@misc{bad1,\n  title = {Open,\n\n@misc{good1,\n  title = {Fine Rain},\n}\n@misc{Good1,\n  title = {Again},\n}\n',
		);
		await until(() => api.paper('good1') && vscode.languages.getDiagnostics(uri).length === 2);
		const found = vscode.languages
			.getDiagnostics(uri)
			.map(({ code, range }) => `${String(code)} ${range.start.line}`);
		assert.sameMembers(found, ['notClosed 1', 'duplicateKey 7']);
	});

	test('get the entry of a cited paper: the one that the draft names, every other byte kept', async () => {
		const text = '% mine\r\n@Misc{zeta,\r\n\tTitle = "Z"\r\n}\r\n\r\n@Misc{alpha,\r\n\tTitle = "A"\r\n}';
		const bib = await add('drafts2/named.bib', text);
		const draft = await add('drafts2/named.md', '---\nbibliography: named.bib\n---\n\nShown ');
		const document = await cite(draft, [one]);
		assert.include(document.getText(), `Shown [@${one}]`);
		const written = await textOf(bib);
		assert.equal(written, `${text}\r\n\r\n@Misc{${one},\r\n\tTitle = "Night Trains in the Hills"\r\n}`);
		await until(() => api.paper(one)?.sources.length === 2);
		await cite(draft, [one]);
		assert.equal(await textOf(bib), written, 'it stands there already');
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		assert.equal(
			document.getText(),
			'---\nbibliography: named.bib\n---\n\nShown ',
			'undone without a question',
		);
		assert.equal(await textOf(bib), written);
	});

	const parts: readonly (readonly [draft: string, others: Readonly<Record<string, string>>, bib: string])[] =
		[
			[
				'book/chapters/one.tex',
				{
					'book/main.tex':
						'\\documentclass{book}\\input{preamble}\n\\begin{document}\\include{chapters/one}\\end{document}\n',
					'preamble.tex': '\\addbibresource{of-another-book.bib}\n',
					'book/preamble.tex': '\\usepackage{biblatex}\\addbibresource{lists/texrefs.bib}\n',
				},
				'book/lists/texrefs.bib',
			],
			[
				'paper/chapters/one.typ',
				{ 'paper/main.typ': '#include "chapters/one.typ"\n#bibliography("lists/typrefs.bib")\n' },
				'paper/lists/typrefs.bib',
			],
			[
				'manual/chapters/one.adoc',
				{ 'manual/book.adoc': '= Book\n:bibtex-file: adocrefs.bib\n\ninclude::chapters/one.adoc[]\n' },
				'manual/adocrefs.bib',
			],
			[
				'sphinx/source/deep/one.rst',
				{ 'sphinx/source/conf.py': "bibtex_bibfiles = ['rstrefs.bib']\n" },
				'sphinx/source/rstrefs.bib',
			],
			[
				'jupyter/chapters/one.md',
				{
					'jupyter/_config.yml': 'bibtex_bibfiles:\n  - bookrefs.bib\n',
					'jupyter/_toc.yml': 'root: intro\n',
				},
				'jupyter/bookrefs.bib',
			],
			[
				'mystproject/one.md',
				{ 'mystproject/myst.yml': 'project:\n  bibliography: [mystrefs.bib]\n' },
				'mystproject/mystrefs.bib',
			],
			[
				'bookdown/01-one.Rmd',
				{
					'bookdown/_bookdown.yml': 'book_filename: b\n',
					'bookdown/index.Rmd': '---\nbibliography: rmdrefs.bib\n---\n',
				},
				'bookdown/rmdrefs.bib',
			],
			[
				'slides/_one.qmd',
				{ 'slides/index.qmd': '---\nbibliography: qmdrefs.bib\n---\n\n{{< include _one.qmd >}}\n' },
				'slides/qmdrefs.bib',
			],
		];
	for (const [draft, others, bib] of parts) {
		test(`get it where ${Object.keys(others)[0]} names them for ${draft}`, async () => {
			const target = await add(bib, '');
			for (const [path, text] of Object.entries(others)) {
				await add(path, text);
			}
			await cite(await add(draft, 'Shown '), [two]);
			assert.include(await textOf(target), `{${api.paper(two)!.key},`);
		});
	}

	test('of other kinds get it too', async () => {
		const bib = await add('drafts2/works.yml', 'x1:\n  type: misc\n  title: X\n');
		await cite(await add('drafts2/typst.typ', '#bibliography("works.yml")\n\nShown '), [three]);
		assert.equal(
			await textOf(bib),
			`x1:\n  type: misc\n  title: X\n\n${three}:\n  type: misc\n  title: Sound of Snow on Roofs\n`,
		);
	});

	test('are made where there is none, and only for drafts that want one', async () => {
		const uri = inWorkspace('made.bib');
		const settings = vscode.workspace.getConfiguration('litnotes.bibliography');
		await settings.update('file', 'made.bib', vscode.ConfigurationTarget.Workspace);
		await cite(await add('plain.txt.log', 'Shown '), [three]);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await cite(await add('adraft.org', 'Shown '), [three]);
		made.push('made.bib');
		// It stands in a bibliography already, and this draft names none.
		const isThere = () =>
			vscode.workspace.fs.stat(uri).then(
				() => true,
				() => false,
			);
		assert.isFalse(await isThere());
		await cite(inWorkspace('adraft.org'), ['lovelace1843']);
		assert.isFalse(await isThere());
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await add('fresh.txt', dumpPage('Fog over Copper Hills', 'Wool from Cold Stones'));
		await until(() => api.paper('fogCopperHills'));
		await cite(inWorkspace('adraft.org'), ['fogCopperHills']);
		assert.equal(await textOf(uri), '@misc{fogCopperHills,\n  title = {Fog over Copper Hills},\n}\n');
		await settings.update('addCited', false, vscode.ConfigurationTarget.Workspace);
		await cite(inWorkspace('adraft.org'), ['woolColdStones']);
		assert.notInclude(await textOf(uri), 'wool');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	/** One that is still closing would lend its name and its text to the next. */
	async function closeShown(): Promise<void> {
		const document = vscode.window.activeTextEditor?.document;
		await closeAll();
		await until(() => !document || document.isClosed);
	}

	test('are exported: to the clipboard, an editor, a file; entries of the user as they wrote them', async () => {
		const run = (argument: object) =>
			vscode.commands.executeCommand<string>('litnotes.exportBibliography', argument);
		assert.equal(await run({ keys: ['boats'], format: 'bibtex', target: 'clipboard' }), boats);
		assert.equal(await vscode.env.clipboard.readText(), boats);
		await vscode.commands.executeCommand('litnotes.copyBibtex', { keys: ['boats'] });
		assert.equal(await vscode.env.clipboard.readText(), boats);

		await run({ keys: ['haya1', 'csl1'], format: 'ris' });
		const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
		assert.match(shown, /^TY {2}- JOUR\r?\nID {2}- haya1\r?\nTI {2}- Clocks of Bread\r?\nAU {2}- Li, Mei/);
		await closeShown();

		assert.equal(await run({ keys: ['boats'] }), boats, 'BibTeX in a new editor, unless told');
		assert.equal(vscode.window.activeTextEditor?.document.getText().replaceAll('\r\n', '\n'), boats);
		await closeShown();

		const uri = inWorkspace('exported.html');
		made.push('exported.html');
		await run({ keys: ['csl1'], format: 'html', target: uri });
		assert.equal(
			await textOf(uri),
			'<ul class="references">\n<li id="ref-csl1">(2019). Ropes of Sand.</li>\n</ul>\n',
		);
		await run({ keys: ['ris1'], format: 'html', target: uri.toString() });
		assert.include(await textOf(uri), 'Ana Nin (2017). Bells of Glass.');

		await vscode.commands.executeCommand('litnotes.exportBibliography', {
			query: 'key:boats',
			target: 'clipboard',
		});
		assert.equal(await vscode.env.clipboard.readText(), boats, 'what a search finds');
	});

	test('are imported: what is not known yet, with a report', async () => {
		const target = await add('library/target.bib', '@misc{first,\n\ttitle = {First of All},\n}\n');
		const source = inWorkspace('foreign.enw');
		made.push('foreign.enw');
		await vscode.workspace.fs.writeFile(
			source,
			new TextEncoder().encode(
				'%0 Book\n%T Paper Boats on Rivers\n\n%0 Book\n%T Smoke over Tin Roofs\n%A Rey, Ana\n%D 2011\n',
			),
		);
		await until(() => api.paper('first'));
		const report = await vscode.commands.executeCommand('litnotes.importBibliography', { source, target });
		assert.deepEqual(report, { added: ['reySmokeTinRoofs2011'], known: 1, broken: [] });
		assert.equal(
			await textOf(target),
			'@misc{first,\n\ttitle = {First of All},\n}\n\n@book{reySmokeTinRoofs2011,\n\ttitle = {Smoke over Tin Roofs},\n\tauthor = {Ana Rey},\n\tyear = {2011},\n}\n',
		);
	});

	test('are imported from formats that only a library reads, and what is broken is told', async () => {
		const target = await add('library/target2.bib', '');
		const imported = async (name: string, text: string) => {
			const source = await add(`library/${name}`, text);
			return vscode.commands.executeCommand('litnotes.importBibliography', { source, target });
		};
		const cff = 'cff-version: 1.2.0\ntitle: Lamps of Ice\nauthors: [{family-names: Orr, given-names: Una}]\n';
		assert.deepEqual(await imported('CITATION.cff', cff), { added: ['orrLampsIce'], known: 0, broken: [] });
		const xml =
			'<xml><records><record><titles>\n<record><ref-type name="Book">6</ref-type><titles><title>Ink of Moss</title></titles></record>\n<record><ref-type name="Book">6</ref-type><titles><title>Ropes of Salt</title></titles></record></records></xml>';
		assert.deepEqual(await imported('library.xml', xml), { added: ['ropesSalt'], known: 0, broken: [1] });
		assert.equal(
			await textOf(target),
			'@misc{orrLampsIce,\n  title = {Lamps of Ice},\n  author = {Una Orr},\n}\n\n@book{ropesSalt,\n  title = {Ropes of Salt},\n}\n',
		);
	});

	test('are tidied when asked for, and checked when the setting says so', async () => {
		const uri = await add(
			'library/untidy.bib',
			'@article{tidyCited,\n  title = {Dust on Old Maps},\n  year = {2001},\n}\n\n@misc{tidyTwin,\n  title = {Dust on old maps},\n  note = {N},\n}\n\n@misc{tidyUnused,\n  title = {Nobody Asked},\n}\n',
		);
		await add('drafts2/tidy.md', 'As in [@tidyCited].\n');
		await until(() => api.paper('tidyUnused'));
		const settings = vscode.workspace.getConfiguration('litnotes.bibliography');
		await settings.update('check', true, vscode.ConfigurationTarget.Workspace);
		await until(() => vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'missingFields'));
		assert.include(vscode.languages.getDiagnostics(uri)[0]?.message, 'an author, a journal');
		await settings.update('check', undefined, vscode.ConfigurationTarget.Workspace);
		await until(() => vscode.languages.getDiagnostics(uri).length === 0);
		const report = await vscode.commands.executeCommand('litnotes.formatBibliography', {
			source: uri,
			unused: true,
			duplicates: true,
		});
		assert.deepEqual(report, {
			removed: ['tidyTwin', 'tidyUnused'],
			merged: [['tidyCited', 'tidyTwin']],
			incomplete: [{ key: 'tidyCited', lacks: ['an author', 'a journal'] }],
		});
		assert.equal(
			await textOf(uri),
			'@article{tidyCited,\n  title = {Dust on Old Maps},\n  year = {2001},\n  note = {N},\n}\n\n',
		);
	});

	test('name sets and parents, which are known and lack nothing', async () => {
		await add(
			'sets/sets.bib',
			'@set{pair, entryset = {setOne, setTwo}}\n@book{setOne, title = {Set One}, author = {A, B}, year = 2001}\n' +
				'@book{setTwo, title = {Set Two}, author = {A, B}, xdata = {shared}}\n@xdata{shared, date = {2002}}\n' +
				'@inproceedings{child, title = {A Child}, author = {A, B}, crossref = {volume}}\n' +
				'@inproceedings{orphan, title = {An Orphan}, author = {A, B}, crossref = {elsewhere}}\n' +
				'@proceedings{volume, title = {All of Them}, editor = {A, B}, year = 2003}\n',
		);
		const keys = ['pair', 'setOne', 'setTwo', 'child', 'orphan', 'volume', 'nobodyAtAll'];
		const text = `\\usepackage{biblatex}\\addbibresource{sets.bib}\nSee ${keys.map(key => `\\cite{${key}}`).join(' ')}.\n`;
		const draft = await add('sets/sets.tex', text);
		await until(() => api.paper('orphan'));
		assert.equal(api.paper('setTwo')?.year, 2002);
		const document = await vscode.workspace.openTextDocument(draft);
		await until(() => vscode.languages.getDiagnostics(draft).length > 0);
		assert.deepEqual(
			vscode.languages.getDiagnostics(draft).map(({ code, range }) => [code, document.getText(range)]),
			[['unknownKey', 'nobodyAtAll']],
		);
	});

	test('outside of the workspace are read where a draft names them, and never written', async () => {
		const text = '@misc{outside1,\n  title = {Far from Home},\n}\n';
		const outside = vscode.Uri.joinPath(inWorkspace('.'), '..', 'outside.bib');
		made.push('../outside.bib');
		await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode(text));
		const draft = await add('outside.tex', '\\addbibresource{../outside.bib}\nShown ');
		const document = await cite(draft, [three]);
		assert.include(document.getText(), `\\parencite{${three}}`);
		await until(() => api.paper('outside1'));
		assert.equal(await textOf(outside), text);
	});

	test('take an entry back by undo there, and stay unsaved where they were', async () => {
		const before = '@misc{undone,\n  title = {Before},\n}\n';
		const bib = await add('drafts2/undo.bib', before);
		const draft = await add('drafts2/undo.org', '#+bibliography: undo.bib\n\nShown ');
		await cite(draft, [three]);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		const editor = await vscode.window.showTextDocument(bib);
		assert.include(editor.document.getText(), three);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
		assert.isTrue(editor.document.isDirty);
		await cite(draft, [three]);
		assert.include(editor.document.getText(), three);
		assert.isTrue(editor.document.isDirty, 'what was unsaved is left to its author');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.window.showTextDocument(bib);
	});

	test('that are none are left alone, whatever a draft says', async () => {
		const other = await add('drafts2/settings.yml', 'server:\n  port: 1\n');
		await cite(await add('drafts2/wrong.md', '---\nbibliography: settings.yml\n---\n\nShown '), [three]);
		assert.equal(await textOf(other), 'server:\n  port: 1\n');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		const csl = inWorkspace('drafts2/csl.yaml');
		made.push('drafts2/csl.yaml');
		await cite(await add('drafts2/csl.md', '---\nbibliography: csl.yaml\n---\n\nShown '), [three]);
		assert.match(await textOf(csl), /^references:\n- id: soundSnowRoofs\n/);
	});
});
