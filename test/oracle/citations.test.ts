import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import type { CitationForm, CitedWork } from '../../src/core/citation/citation';
import type { CitationLanguage } from '../../src/core/citation/citationLanguage';
import { convertCitation } from '../../src/core/citation/convertCitation';
import { insertCitation } from '../../src/core/citation/insertCitation';
import { scanGroups } from '../../src/core/citation/scanCitations';
import type { TextEdit } from '../../src/core/textEdit';
import { mystCitations } from './myst';
import { pandocCitations } from './pandoc';
import { typstCitations } from './typst';

/** What a real parser of the language finds: `key form`, in any order; it throws on what it cannot read. */
type Oracle = (text: string) => Promise<string[]> | string[];

const oracles: { readonly [file: string]: { readonly language: CitationLanguage; readonly find: Oracle } } = {
	pandoc: { language: 'pandoc', find: text => pandocCitations(text, 'markdown') },
	latex: { language: 'biblatex', find: text => pandocCitations(text, 'latex') },
	typst: { language: 'typst', find: typstCitations },
	org: { language: 'org', find: text => pandocCitations(text, 'org') },
	rst: { language: 'rst', find: text => pandocCitations(text, 'rst') },
	myst: { language: 'myst', find: mystCitations },
};

/** What we find, in the oracle's words: it knows no footnotes, and what only the bibliography shows it omits. */
function scanned(text: string, language: CitationLanguage): string[] {
	return [...scanGroups(text, language)].flatMap(({ items }) =>
		items.flatMap(({ key, form }, i) => {
			const later = i > 0 && form === 'narrative' && language === 'biblatex';
			const said = form === 'footnote' || later ? 'parenthetical' : form;
			return form === 'nocite' && language !== 'typst' && language !== 'org' ? [] : [`${key} ${said}`];
		}),
	);
}

/** One text a line, `⏎` for a line end; the line above, after `##`, says why we differ from the oracle. */
function* texts(file: string): Generator<{ readonly text: string; readonly differs: string }> {
	let differs = '';
	for (const line of readFileSync(`test/oracle/texts/${file}.txt`, 'utf8').trimEnd().split('\n')) {
		if (line.startsWith('## ')) {
			differs = line.slice(3);
		} else {
			yield { text: line.replaceAll('⏎', '\n'), differs };
			differs = '';
		}
	}
}

for (const [name, { language, find }] of Object.entries(oracles)) {
	suite(`the parser of ${name}`, () => {
		for (const { text, differs } of texts(name)) {
			test(`${JSON.stringify(text)}${differs && ` differs: ${differs}`}`, async () => {
				const expected = await Promise.resolve(text).then(find).catch(String);
				const found = scanned(text, language);
				if (differs) {
					assert.notDeepEqual([...found].sort(), Array.isArray(expected) ? [...expected].sort() : expected);
				} else {
					assert.sameMembers(found, expected as string[]);
				}
			});
		}
	});
}

const works: readonly CitedWork[] = ['a', 'b'].map(key => ({ key, title: 'T', authors: [] }));
const forms: readonly CitationForm[] = ['parenthetical', 'narrative', 'authorSuppressed', 'footnote'];
const places = [
	'|',
	'So |.',
	'so|',
	'|so',
	'so |, and (so) *so*',
	'(|) so',
	'- |',
	'so\n|. So',
	'"|"',
	'so |(x)',
];

suite('what is inserted is what the parser reads', () => {
	for (const [name, { language, find }] of Object.entries(oracles)) {
		for (const form of forms) {
			// Pandoc knows no `:footcite:`, and no note of Org's that begins a line.
			const read = places.filter(
				place => form !== 'footnote' || (name !== 'rst' && !/^(?:- )?\|/m.test(place)),
			);
			test(`${form} in ${name}`, async () => {
				for (const place of read) {
					const offset = place.indexOf('|');
					const source = place.replace('|', '');
					const { text } = insertCitation(source, offset, works, language, form);
					const written = place.replace('|', text);
					assert.sameMembers(keysOf(await find(written)), ['a', 'b'], written);
				}
			});
		}
	}
});

suite('what is turned into the sentence, or out of it, is what the parser reads', () => {
	for (const [name, { language, find }] of Object.entries(oracles).filter(([name]) => name !== 'rst')) {
		test(name, async () => {
			for (const place of places) {
				let text = place.replace('|', '');
				const change = ({ start, end, text: written }: TextEdit) =>
					(text = text.slice(0, start) + written + text.slice(end));
				change(insertCitation(text, place.indexOf('|'), works.slice(0, 1), language));
				for (const form of ['narrative', 'parenthetical'] as const) {
					const [{ items: [item] } = { items: [] }] = scanGroups(text, language);
					const converted = convertCitation(text, item?.end ?? 0, language);
					assert.equal(converted?.becomes, form, text);
					change(converted!.edit);
					assert.deepEqual(await find(text), [`a ${form}`], text);
				}
			}
		});
	}
});

function keysOf(found: readonly string[]): string[] {
	return found.map(citation => citation.slice(0, citation.lastIndexOf(' ')));
}
