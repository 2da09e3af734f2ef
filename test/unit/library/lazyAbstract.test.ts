import { assert } from 'chai';
import { bytesOf } from '../../../src/core/byteSource';
import { placeOf, withAbstractAt, withAbstractOf } from '../../../src/core/library/lazyAbstract';
import { Library } from '../../../src/core/library/library';
import { restorePapers } from '../../../src/core/library/restoredPapers';
import { storePapers } from '../../../src/core/library/storedPapers';
import { storeRecords, StoredRecords } from '../../../src/core/library/storedRecords';
import { namedRecord } from '../../../src/core/library/work';
import { drain } from '../drain';

suite('an abstract off the heap', () => {
	const text = 'Größe 学习 🥐.';
	const bytes = new TextEncoder().encode(`before${text}after`);
	const place = { bytes, start: 6, end: bytes.length - 5 };
	const facts = () => withAbstractAt({ title: 'T' }, place);

	test('is the text at its place', () => assert.equal(facts().abstract, text));

	test('is in copies and in JSON as any other fact', () => {
		assert.deepEqual({ ...facts() }, { title: 'T', abstract: text });
		assert.deepEqual(JSON.parse(JSON.stringify(facts())), { title: 'T', abstract: text });
		assert.deepEqual(Object.keys(facts()), ['title', 'abstract']);
	});

	test('can be given on without being decoded, and so can a plain one', () => {
		assert.strictEqual(placeOf(withAbstractOf({}, facts())), place);
		assert.equal(withAbstractOf({}, { abstract: 'Plain.' }).abstract, 'Plain.');
		assert.isUndefined(placeOf({ ...facts() }));
	});

	const stored = (...titles: string[]) => {
		const records = titles.map((title, at) => ({
			title,
			abstract: text,
			authors: [],
			links: [],
			line: at + 1,
		}));
		return new StoredRecords(drain(storeRecords(records.map(namedRecord))));
	};

	test('is sent with no bytes around it', () => {
		const [sent, whole] = bytesOf([bytes.subarray(6, 9), bytes]);
		assert.deepEqual([...new Uint8Array(sent!.buffer)], [...bytes.subarray(6, 9)]);
		assert.strictEqual(whole?.buffer, bytes.buffer);
	});

	test('stands once for a record and its paper, also where keys clash', () => {
		const records = stored('Deep Neural Networks at Sea', 'Deep Neural Networks on Land', 'Mamba');
		const { papers } = drain(Library.of([{ uri: 'a', kind: 'dump', records }]));
		assert.lengthOf(new Set(papers.map(({ key }) => key)), 3);
		for (const [at, paper] of papers.entries()) {
			assert.isDefined(placeOf(paper));
			assert.strictEqual(placeOf(paper), placeOf(records.at(at)!.record));
			assert.equal(paper.abstract, text);
		}
	});

	test('is stored as it stands, and not copied where it is stored already', () => {
		const part = { uri: 'a', kind: 'dump', records: stored('Mamba', 'Jamba') } as const;
		const { papers: before } = drain(Library.of([part]));
		const again = drain(storePapers(before));
		const stands = placeOf(before[0]!)?.bytes;
		assert.strictEqual(again[2], stands);
		assert.notStrictEqual(drain(storePapers(before.slice(1)))[2], stands);
		const papers = drain(restorePapers(again));
		assert.deepEqual(
			papers.map(paper => ({ ...paper })),
			before.map(paper => ({ ...paper })),
		);
		assert.strictEqual(papers[0]!.links, papers[1]!.links, 'one empty list for all');
		assert.strictEqual(papers[0]!.sources[0]!.uri, papers[1]!.sources[0]!.uri);
	});
});
