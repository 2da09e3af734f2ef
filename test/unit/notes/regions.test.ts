import { assert } from 'chai';
import type { Paper } from '../../../src/core/library/paper';
import { newNote } from '../../../src/core/notes/newNote';
import { writtenInto } from '../../../src/core/notes/refreshedFields';
import { refreshedRegions, regionTexts } from '../../../src/core/notes/regions';
import { edited } from '../../../src/core/textEdit';

const template =
	'---\r\ncitekey: {citekey}\r\n---\r\n\r\n<!-- litnotes:abstract -->\r\n{abstract}\r\n<!-- /litnotes -->\r\n\r\nMine.\r\n';
const values = (abstract: string) => ({ citekey: 'k', abstract });
const refreshed = (text: string, written: ReturnType<typeof regionTexts> | undefined, abstract: string) =>
	edited(text, refreshedRegions(text, written, values(abstract)));

const aPaper: Paper = { key: 'k', title: 'T', abstract: '', authors: [], links: [], sources: [], tags: [] };

suite('regions of a note that are ours', () => {
	const old = newNote(template, values('Old.'));

	test('are refreshed where they say what we wrote, and nothing else changes', () => {
		const now = refreshed(old, regionTexts(old), 'New <b> *text*.');
		assert.equal(now, old.replace('Old.', 'New \\<b\\> \\*text\\*.'));
		assert.equal(refreshed(now, regionTexts(now), 'Old.'), old);
		const closing = refreshed(old, regionTexts(old), 'A <!-- /litnotes --> b');
		assert.equal(refreshed(closing, regionTexts(closing), 'Old.'), old);
	});

	test('stay as the user made them, and as nobody knows who made them', () => {
		const mine = old.replace('Old.', 'Old. And mine.');
		assert.equal(refreshed(mine, regionTexts(old), 'New.'), mine);
		assert.equal(refreshed(old, undefined, 'New.'), old);
		const emptied = old.replace('Old.', '');
		assert.equal(refreshed(emptied, regionTexts(old), 'New.'), emptied);
		assert.equal(refreshed(old, regionTexts(old), ''), old);
	});

	test('stay as the user made them also when others are refreshed, time and again', () => {
		const two = `${old}<!-- litnotes:title -->\r\nT\r\n<!-- /litnotes -->\r\n`;
		const mine = two.replace('Old.', 'Old. And mine.');
		let [text, written] = [mine, writtenInto(two, aPaper)];
		for (const title of ['U', 'V']) {
			const next = edited(text, refreshedRegions(text, written, { ...values('New.'), title }));
			assert.equal(next, mine.replace('\nT\r', `\n${title}\r`));
			[text, written] = [next, { ...written, ...writtenInto(next, aPaper, text) }];
		}
	});

	test('are filled where they are empty', () => {
		for (const empty of ['', ' ', '\r\n\r\n']) {
			const text = `Body\r\n<!--litnotes:abstract-->${empty}<!--/litnotes-->\r\n`;
			assert.equal(
				refreshed(text, undefined, 'New.'),
				'Body\r\n<!--litnotes:abstract-->\r\nNew.\r\n<!--/litnotes-->\r\n',
			);
		}
	});

	test('are closed, and known', () => {
		for (const text of [
			'<!-- litnotes:abstract -->\nOpen\n',
			'<!-- litnotes:status -->\n\n<!-- /litnotes -->',
			'<!-- litnotes:abstract -->\n<!-- litnotes:title -->\n',
			'---\ntitle: <!-- litnotes:abstract --><!-- /litnotes -->\n---\n',
		]) {
			assert.equal(refreshed(text, undefined, 'New.'), text);
		}
	});
});
