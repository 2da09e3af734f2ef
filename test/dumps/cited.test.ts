import { assert } from 'chai';
import { citedWork } from '../../src/core/dump/cited/citedWork';
import { explainDump } from '../../src/core/dump/explainDump';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';

const title = 'Heat-aware scheduling of boats';

suite('a cited work', () => {
	const two = ['Rose Adeyemi', 'Wei Tan'];
	const initials = ['R. Adeyemi', 'W. H. Tan'];
	for (const [entry, authors] of [
		[`Adeyemi, R., & Tan, W. H. (2024). ${title}. Tides, 3(2), 11–29.`, initials],
		[`Adeyemi, R., & Tan, W. H. (2024, March 3). ${title} [Preprint]. Tides.`, initials],
		[`R. Adeyemi and W. H. Tan, “${title},” in Proc. Harbours, 2024, pp. 1–9.`, initials],
		[`R. Adeyemi* and W. H. Tan*. ${title}. In Harbours, 2024. [pdf] [code]`, initials],
		[
			`Adeyemi R, Tan WH. ${title}. J Tides. 2024 Mar 3;3(2):11-29. doi: 10.9999/t.1.`,
			['Adeyemi R', 'Tan WH'],
		],
		[`Rose Adeyemi and Wei Tan. 2024. ${title}. In Proceedings of Harbours, pages 1–9.`, two],
		[`Adeyemi, Rose, and Wei Tan. "${title}." Tides 3.2 (2024): 11-29.`, two],
		[`Adeyemi, Rose, and Wei Tan. 2024. “${title}.” Tides 3 (2): 11–29.`, two],
		[`Adeyemi, R. and Tan, W. H. (2024) ‘${title}’, Tides, 3(2), pp. 11–29.`, initials],
		[`Rose Adeyemi, Wei Tan. ${title}. arXiv preprint, 2024.`, two],
		[`Harbour Trust (2024). ${title}. Tides.`, ['Harbour Trust']],
	] as const) {
		test(entry.slice(0, 44), () => {
			const work = citedWork(entry, 7);
			assert.deepEqual([work?.title, work?.authors, work?.year, work?.line], [title, authors, 2024, 7]);
		});
	}

	test('keeps a question and what answers it, but not where it was asked', () => {
		const named = (rest: string) => citedWork(`Roy, D. (2024). ${rest}`, 1)?.title;
		assert.equal(
			named('Do boats dream? A survey of piers. In Tides (pp. 1–9). TP.'),
			'Do boats dream? A survey of piers',
		);
		assert.equal(named('Do boats dream? Tides, 3(2), 1–9.'), 'Do boats dream?');
	});

	test('has its ids', () => {
		const { arxiv, year, doi } = citedWork(
			`Tan, W. (2024). ${title} (No. arXiv:2505.12012). arXiv. https://doi.org/10.48550/arXiv.2505.12012`,
			1,
		)!;
		assert.deepEqual([arxiv, year, doi], ['2505.12012', 2025, undefined]);
		assert.equal(
			citedWork(`Tan, W. (2024). ${title}. Tides. https://doi.org/10.9999/T.1`, 1)?.doi,
			'10.9999/t.1',
		);
	});

	test('is nothing that speaks of others, or of no year', () => {
		assert.isUndefined(
			citedWork(`Tan, W. (2024). ${title}. Tides. They do not say why, which I find odd.`, 1),
		);
		assert.isUndefined(citedWork('In 2024 the harbour was closed. We did not know why.', 1));
		assert.isUndefined(citedWork(`Tan, W. ${title}. Tides.`, 1));
	});
});

suite('a bibliography in prose', () => {
	const works = ['Boats at night', 'Boats by day: A comparison', 'Piers'].map((name, at) => ({
		name: `${name} of the northern harbours`,
		entry: `Tan, W. (${2020 + at}). ${name} of the northern harbours.\n    Journal of Tides, ${at}(2), 1–9.`,
	}));
	const forms = {
		'hanging lines': works.map(work => work.entry).join('\n'),
		'blank lines': `Bibliography\n\n${works.map(work => work.entry.replace('\n   ', '')).join('\n\n')}`,
		numbers: works.map((work, at) => `[${at + 1}] ${work.entry}`).join('\n'),
		'single lines': works.map(work => work.entry.replace('\n   ', '')).join('\n'),
	};
	for (const [name, text] of Object.entries(forms)) {
		test(`with ${name}`, () => {
			const { layout, records, problems } = drain(readDump(text));
			assert.equal(layout, 'bibliography');
			assert.deepEqual(
				records.map(record => record.title),
				works.map(work => work.name),
			);
			assert.isTrue(problems.every(problem => problem.code === 'titleWithoutAbstract'));
			assert.isTrue(drain(sniffDump(text, 'refs.txt')));
			assert.equal(drain(explainDump(text))[records[0]!.line - 1]?.role, 'title');
		});
	}

	test('at the end of a text makes no dump of it', () => {
		const prose =
			'The harbour was closed in winter. Nobody could say why, and the boats stayed where they were. '.repeat(
				9,
			);
		assert.deepEqual(drain(readDump(`${prose}\n\nReferences\n\n${forms.numbers}`)).records, []);
	});
});
