// How fast texts are scanned for citations, beside one bare regular expression over the same texts, and how long the
// index of many takes. `npm run bench:citations`
import { citationPlace, citedBeside } from '../../src/core/citation/citationPlace';
import { CitationsByKey } from '../../src/core/citation/citationsByKey';
import type { CitationLanguage } from '../../src/core/citation/citationLanguage';
import { citingPlaces } from '../../src/core/citation/citingPlaces';
import { buildSegment } from '../../src/core/search/buildSegment';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { drain } from '../unit/drain';
import { inventPapers, realPapers } from './corpus';

const documents = 10_000;
const size = 10_000;

const words =
	'the model learns a shared space in which every text of the corpus keeps its place while noise decays'.split(
		' ',
	);
const cites: { readonly [language in CitationLanguage]?: (key: string) => string } = {
	pandoc: key => `[see @${key}, p. 3]`,
	biblatex: key => `\\parencite[see][3]{${key}}`,
	typst: key => `@${key}[p. 3]`,
	org: key => `[cite:see @${key} p. 3]`,
	asciidoc: key => `cite:[${key}(3)]`,
	rst: key => `:cite:p:\`${key}\``,
	myst: key => `{cite:p}\`${key}\``,
};
const bare = /@[\w:-]+|\\cite\w*\{[^}]*\}|cite\w*:\[?[\w:-]+/g;

/** A draft with a citation every fifty words, paragraphs, some code and some emphasis. */
function draft(language: CitationLanguage, seed: number): string {
	const cite = cites[language] ?? (key => key);
	let text = '';
	for (let i = 0; text.length < size; i++) {
		text += words[(i * 7 + seed) % words.length]!;
		text += i % 50 === 49 ? ` ${cite(`key${(i * 31 + seed) % 5000}Paper2024`)}.` : i % 23 === 22 ? ',' : '';
		text += i % 120 === 119 ? '\n\n' : i % 12 === 11 ? '\n' : ' ';
	}
	return text;
}

function milliseconds(run: () => unknown): number {
	const begin = performance.now();
	run();
	return performance.now() - begin;
}

console.log('language     MB/s   bare regex MB/s   ratio');
for (const language of Object.keys(cites) as CitationLanguage[]) {
	const texts = Array.from({ length: 500 }, (_, i) => draft(language, i));
	const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
	texts.forEach(text => citingPlaces(text, language));
	const ours = milliseconds(() => texts.forEach(text => citingPlaces(text, language)));
	const regex = milliseconds(() => texts.forEach(text => [...text.matchAll(bare)].length));
	const rate = (time: number) => ((megabytes / time) * 1000).toFixed(0).padStart(6);
	console.log(
		`${language.padEnd(10)} ${rate(ours)} ${rate(regex).padStart(17)} ${(ours / regex).toFixed(1).padStart(7)}`,
	);
}

const index = new CitationsByKey();
let longest = 0;
let total = 0;
for (let i = 0; i < documents; i++) {
	const text = draft(i % 2 === 0 ? 'pandoc' : 'biblatex', i);
	const time = milliseconds(() =>
		index.set(`file:///draft${i}`, citingPlaces(text, i % 2 === 0 ? 'pandoc' : 'biblatex')),
	);
	longest = Math.max(longest, time);
	total += time;
}
console.log(
	`\nindex of ${documents} documents of ${size / 1000} kB: ${(total / 1000).toFixed(2)} s, longest step ${longest.toFixed(1)} ms`,
);
const again = milliseconds(() => index.set('file:///draft0', citingPlaces(draft('pandoc', 7), 'pandoc')));
console.log(`one changed document: ${again.toFixed(2)} ms`);

// What one key pressed in a citation costs before VS Code has its list: the place, what is cited beside it, the search.
const papers = inventPapers(realPapers(), 100_000);
const search = PaperIndex.of(drain(buildSegment(papers)));
const before = draft('pandoc', 3);
const times: number[] = [];
for (let i = 0; i < 200; i++) {
	const words = papers[i * 450]!.title.split(' ').slice(1, 4).join(' ').toLowerCase();
	for (let length = 1; length <= words.length; length++) {
		const text = `${before} [@${words.slice(0, length)}`;
		times.push(
			milliseconds(() => {
				const place = citationPlace(text, text.length, 'pandoc');
				return (
					place && [citedBeside(text, place, 'pandoc'), drain(search.search(place.query, { limit: 50 }))]
				);
			}),
		);
	}
}
times.sort((a, b) => a - b);
const percentile = (part: number) => times[Math.floor(times.length * part)]!.toFixed(1);
console.log(
	`\ncompletion in ${papers.length} papers, ${times.length} keystrokes: median ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, p99 ${percentile(0.99)} ms`,
);
