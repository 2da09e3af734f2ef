import { assert } from 'chai';
import * as vscode from 'vscode';
import { PickerList } from '../../src/editor/search/pickerList';
import { heading, type PickerRow } from '../../src/editor/search/pickerRows';

suite('the rows of a picker', () => {
	let picker: vscode.QuickPick<PickerRow>;
	let list: PickerList;

	setup(() => {
		picker = vscode.window.createQuickPick<PickerRow>();
		picker.canSelectMany = true;
		list = new PickerList(picker);
	});
	teardown(() => picker.dispose());

	const paper = (key: string) => ({
		key,
		title: key,
		abstract: '',
		authors: [],
		links: [],
		sources: [],
		tags: [],
	});
	const rows = (...keys: readonly string[]): readonly PickerRow[] =>
		keys.map(key => ({ label: key, paper: paper(key) }));
	const shown = () => picker.items.map(({ label }) => label).join(' ');
	const focused = () => picker.activeItems[0]?.label;
	const rowOf = (key: string) => picker.items.find(({ label }) => label === key);

	test('begin with the focus on the first paper', () => {
		list.show(rows('a', 'b'), [{ label: 'tag:x', query: 'tag:x ', isOperator: false }], false);
		assert.equal(shown(), 'tag:x Found a b');
		assert.equal(focused(), 'a');
		list.show([heading('Keys'), { label: 'Tab' }], [], false);
		assert.equal(focused(), 'Tab');
	});

	test('keep the focus that was moved, and the place of what is seen', () => {
		list.show(rows('a', 'b', 'c'), [], false);
		assert.isTrue(list.moveTo(rowOf('c')));
		list.show(rows('x', 'a', 'b', 'c'), [], true);
		assert.equal(focused(), 'c');
		assert.isTrue(picker.keepScrollPosition);
		list.show(rows('1', '2', '3', '4', 'x', 'a', 'b', 'c'), [], true);
		assert.equal(focused(), 'c');
		assert.isFalse(picker.keepScrollPosition, 'it would be out of view');
	});

	test('keep the focus near the top where nobody moved it', () => {
		list.show(rows('a', 'b'), [], false);
		assert.isFalse(list.moveTo(rowOf('a')));
		list.show(rows('x', 'y', 'a', 'b'), [], true);
		assert.equal(focused(), 'a');
		list.show(rows('x', 'y', 'z', 'w', 'v', 'a', 'b'), [], true);
		assert.equal(focused(), 'x');
	});

	test('give the focus to what takes the place of a paper that went', () => {
		list.show(rows('a', 'b', 'c'), [], false);
		list.moveTo(rowOf('b'));
		list.show(rows('a', 'c'), [], true);
		assert.equal(focused(), 'c');
	});

	test('are not drawn again where nothing changed', () => {
		const papers = rows('a', 'b');
		list.show(papers, [], false);
		const { items } = picker;
		list.show(
			papers.map(row => ({ ...row })),
			[],
			true,
		);
		assert.strictEqual(picker.items, items);
	});

	test('stay ticked while others are shown, and nothing but papers can be', () => {
		list.show([...rows('a', 'b'), { label: '?', query: '?' }], [], false);
		assert.isUndefined(list.tick(picker.items.filter(({ label }) => label === 'b')));
		list.show(rows('c'), [], false);
		assert.equal(shown(), 'Chosen b Found c');
		assert.equal(focused(), 'c');
		assert.isUndefined(list.tick([...picker.items]), 'all at once');
		assert.deepEqual(
			list.chosen.map(({ key }) => key),
			['b', 'c'],
		);
		list.show([...rows('c'), { label: '?', query: '?' }], [], true);
		assert.equal(list.tick(picker.items.filter(({ kind }) => kind === undefined))?.query, '?');
	});
});
