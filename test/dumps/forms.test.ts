import { assert } from 'chai';
import { explainDump } from '../../src/core/dump/explainDump';
import { readDump } from '../../src/core/dump/readDump';
import { sniffDump } from '../../src/core/dump/sniffDump';
import { drain } from '../unit/drain';

const papers = [
	{
		title: 'Tidal Locks: Batching Requests by the Phase of the Moon',
		abstract:
			'Requests to harbour services arrive with the tide. We propose a batching method that predicts arrival times from lunar phase and show that ' +
			'it lowers waiting times by a third on three data sets. "Ordinary" schedulers are compared, and failures are analyzed.',
	},
	{
		title: "What Isn't Learned: A Study of Forgotten Classes",
		abstract:
			'Models forget classes that they were never asked about. This paper studies how forgetting depends on the order of training data & proposes ' +
			'a replay schedule, [a,b) in length, that keeps accuracy on rare classes. Experiments on five benchmarks confirm its effect.',
	},
	{
		title: 'Sparse Maps of Dense Cities',
		abstract:
			'Maps of cities are dense where nobody walks. We introduce a sparse representation that is learned from walking traces, and evaluate it on ' +
			'navigation tasks in nine cities. It needs a tenth of the parameters of existing approaches.',
	},
];

const tagged = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
const python = (text: string) => `'${text.replace(/'/g, "\\'")}'`;
const halves = (text: string) => text.replace(/ (?=\S+ \S+$)/, '\n');

function indexOf(text: string): Readonly<Record<string, readonly number[]>> {
	const words = text.split(' ');
	return Object.fromEntries(
		words.map(word => [word, words.flatMap((other, at) => (other === word ? [at] : []))]),
	);
}

/** Whole files in forms that are not one line after the other. */
const forms: Readonly<Record<string, string>> = {
	'a page as written': `<!doctype html><html><head><title>Papers</title><style>h3{color:red}</style></head><body><nav><a href="/models">Models</a></nav>${papers
		.map(
			(p, n) =>
				`<article><h3><a href="/papers/2408.0123${n}">${tagged(p.title)}</a></h3><p>${tagged(p.abstract)}</p><div style="display: none">${p.title}</div></article>`,
		)
		.join('')}</body></html>`,
	'a feed': `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<title>All</title>\n${papers
		.map(
			(p, n) =>
				`<entry>\n<id>http://arxiv.org/abs/2408.0123${n}v1</id>\n<title>${tagged(halves(p.title))}</title>\n<summary>\n${tagged(p.abstract)}</summary>\n</entry>`,
		)
		.join('\n')}</feed>`,
	"a browser's tree": `- main:\n${papers
		.map(
			(p, n) =>
				`  - article:\n    - 'heading "${p.title.replace(/'/g, "''")}" [level=3] [ref=e${n}]':\n      - 'link "${p.title.replace(/'/g, "''")}" [ref=f${n}]':\n` +
				`        - /url: /papers/2408.0123${n}\n    - paragraph: ${JSON.stringify(p.abstract)}\n    - text: 3 authors`,
		)
		.join('\n')}`,
	'a table with quoted cells': `id,title,abstract\n${papers.map((p, n) => `${n},${quoted(p.title)},${quoted(p.abstract)}`).join('\n')}`,
	'a table with a head': `"Key";"Title";"Abstract Note"\r\n${papers.map((p, n) => `${n};${quoted(p.title)};${quoted(p.abstract)}`).join('\r\n')}`,
	'a table without quotation marks': `Title\tAuthor\tAbstract\n${papers.map(p => `${p.title}\tAda\t${p.abstract}`).join('\n')}`,
	'Markdown with breaks in paragraphs': papers
		.map(
			(p, n) =>
				`### [${p.title.replace(/ (?=\S+ \S+$)/, '\\\\\n\\\\\n')}](https://huggingface.co/papers/2408.0123${n})\n\n${p.abstract.replace(/ (?=\S+ \S+ \S+ \S+ \S+$)/, '\\\\\n')}`,
		)
		.join('\n\n'),
	'JSON with keys of two words': JSON.stringify(
		papers.map(p => ({ article_title: p.title, 'Abstract Note': p.abstract })),
	),
	'rows of JSON': JSON.stringify([['title', 'abstract'], ...papers.map(p => [p.title, p.abstract])], null, 1),
	'JSON with other names': papers.map(p => JSON.stringify({ name: p.title, content: p.abstract })).join('\n'),
	'columns of JSON': JSON.stringify({
		title: Object.fromEntries(papers.map((p, n) => [n, p.title])),
		abstract: Object.fromEntries(papers.map((p, n) => [n, p.abstract])),
	}),
	'lists of JSON': JSON.stringify({
		title: papers.map(p => p.title),
		abstract: papers.map(p => p.abstract),
	}),
	'columns and rows of JSON': JSON.stringify({
		columns: ['title', 'abstract'],
		data: papers.map(p => [p.title, p.abstract]),
	}),
	'JSON with lists of one title': JSON.stringify({
		items: papers.map(p => ({ title: [p.title], abstract: p.abstract, author: [{ given: 'Ada' }] })),
	}),
	'JSON with values in objects': JSON.stringify(
		papers.map(p => ({ content: { title: { value: p.title }, abstract: { value: p.abstract } } })),
	),
	'JSON with an index of words': JSON.stringify(
		papers.map(p => ({
			display_name: p.title,
			title: p.title,
			abstract_inverted_index: indexOf(p.abstract),
		})),
	),
	'Markdown that counts by itself': papers.map(p => `1. **${p.title}**  \n   ${p.abstract}\n`).join('\n'),
	'a page within JSON': JSON.stringify({
		data: { markdown: papers.map(p => `### ${p.title}\n\n${p.abstract}\n\n3 authors`).join('\n\n') },
	}),
	'dictionaries of Python': papers
		.map(p => `{'title': ${python(p.title)}, 'abstract': ${python(p.abstract)}}`)
		.join('\n'),
	'Markdown with broken links': papers
		.map((p, n) => `### [${halves(p.title)}](https://huggingface.co/papers/2408.0123${n})\n\n${p.abstract}`)
		.join('\n\n'),
	'Markdown with named references': `${papers.map(p => `### [${p.title}][]\n\n${p.abstract}`).join('\n\n')}\n\n${papers.map((p, n) => `[${p.title}]: /papers/2408.0123${n}`).join('\n')}`,
	'addresses in brackets': papers
		.map(
			(p, n) =>
				`${p.title} [https://huggingface.co/papers/2408.0123${n}]\n\n${p.abstract}\n\n[/img/${n}.png]`,
		)
		.join('\n\n'),
};

suite('dump in the form of', () => {
	for (const [name, text] of Object.entries(forms)) {
		test(name, () => {
			assert.deepEqual(
				drain(readDump(text)).records.map(({ title, abstract }) => ({ title, abstract })),
				papers,
			);
			assert.isTrue(drain(sniffDump(text, 'a.txt')));
			assert.lengthOf(drain(explainDump(text)), text.split('\n').length);
		});
	}

	test('a feed: a title stands where its text begins, and keeps its id', () => {
		const { line, arxiv } = drain(readDump(forms['a feed']!)).records[1]!;
		assert.deepEqual(
			[forms['a feed']!.split('\n')[line - 1]!.slice(0, 10), arxiv],
			['<title>Wha', '2408.01231'],
		);
	});
});

suite('dump of', () => {
	test('one paper whose summary stands above its label', () => {
		const { title, abstract } = papers[0]!;
		const text = `Hugging Face\nDatasets\nSpaces\narxiv:2408.01234\n${title}\nPublished on Aug 2\n·\nSubmitted by\nada\n#1 Paper of the day\nUpvote\n12\nAbstract\nA method for batching requests improves waiting times.\nAI-generated summary\n${abstract}\nView arXiv page\nView PDF\nCommunity\nada\nAsk me anything about this paper, I am glad to answer all of your questions here.`;
		const { records } = drain(readDump(text));
		assert.deepEqual([records.length, records[0]?.title, records[0]?.abstract], [1, title, abstract]);
	});

	test('names of fields and what they are called elsewhere is none', () => {
		const fields = { title: ['field', 'literal'], abstract: ['field', 'literal'], author: ['list', 'name'] };
		assert.deepEqual(drain(readDump(JSON.stringify(fields))).records, []);
	});

	test('titles alone: papers without abstracts, each told as a problem', () => {
		const text = papers
			.map(
				(p, n) =>
					`Submitted by\nada\n${n + 4}\n### [${p.title}](https://huggingface.co/papers/2408.0123${n})\n3 authors`,
			)
			.join('\n');
		const { records, problems } = drain(readDump(`Daily Papers\n${text}`));
		assert.deepEqual(
			records.map(({ title, abstract }) => [title, abstract]),
			papers.map(p => [p.title, '']),
		);
		assert.deepEqual(
			problems.map(problem => problem.code),
			papers.map(() => 'titleWithoutAbstract'),
		);
	});

	test('papers in German', () => {
		const text =
			'Sprachmodelle und Wahrheit: Eine empirische Studie\nSprachmodelle erzeugen flüssige, aber oft falsche Aussagen. In dieser Arbeit untersuchen wir, wie sich die Größe des ' +
			'Modells auf die Wahrhaftigkeit auswirkt. Unsere Ergebnisse zeigen, dass größere Modelle nicht immer wahrhaftiger sind.\n\nEffiziente Quantisierung großer Modelle\nWir untersuchen die ' +
			'Quantisierung großer Modelle auf vier Bit. Das Verfahren erreicht nahezu die Genauigkeit des ursprünglichen Modells bei einem Viertel des Speicherbedarfs.';
		assert.lengthOf(drain(readDump(text)).records, 2);
	});
});
