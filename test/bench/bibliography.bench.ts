// Reads one `.bib` with our reader and with others: `npm run bench:bibliography [entries…]`, 10,000 unless told.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from 'astrocite-bibtex';
import { tidy } from 'bibtex-tidy';
import { insertReferences } from '../../src/core/bibliography/insertReferences';
import { readBibliography } from '../../src/core/bibliography/readBibliography';
import { drain } from '../unit/drain';

interface Reader {
	readonly name: string;
	/** Beyond so many entries it takes minutes or all memory. */
	readonly most: number;
	readonly read: (text: string) => number;
}

const readers: readonly Reader[] = [
	{ name: 'ours', most: Infinity, read: text => drain(readBibliography(text)).entries.length },
	{
		name: 'ours, finding the place for an entry',
		most: Infinity,
		read: text =>
			drain(
				insertReferences(text, 'bibtex', [
					{ reference: { key: 'm', type: 'document', title: 'M', authors: [] } },
				]),
			).length,
	},
	{
		name: 'citation-js',
		most: 10_000,
		read: text => (plugins.input.chain(text, { generateGraph: false }) as unknown[]).length,
	},
	{ name: 'astrocite-bibtex', most: 10_000, read: text => parse(text).length },
	{ name: 'bibtex-tidy', most: 10_000, read: text => tidy(text, {}).count },
];

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [10_000]) {
	const text = invented(size);
	console.log(`\n${size} entries, ${(text.length / 1e6).toFixed(1)} MB`);
	let ours = 0;
	for (const { name, read } of readers.filter(({ most }) => size <= most)) {
		const times = Array.from({ length: name.startsWith('ours') ? 5 : 1 }, () => timed(() => read(text)));
		const best = Math.min(...times);
		ours ||= best;
		console.log(
			`${name.padEnd(40)} ${best.toFixed(0).padStart(7)} ms  ${(best / ours).toFixed(1).padStart(6)} times ours`,
		);
	}
	console.log(`longest stretch without a break        ${longestStretch(text).toFixed(1).padStart(7)} ms`);
}

/** Entries of 1.6 kB with abstracts, as reference managers write them. */
function invented(size: number): string {
	const abstract =
		'We study lanterns on long rivers and find that {quiet} boats drift further than loud ones. '.repeat(15);
	return Array.from(
		{ length: size },
		(_, i) =>
			`@article{key${i},\n  title = {A {Title} of Work ${i}: {\\"U}ber Boats},\n  author = {Lovelace, Ada and van der Meer, Jan and M{\\"u}ller, Zo{\\"e}},\n  year = {${1950 + (i % 70)}},\n  journal = {Journal of Quiet Things},\n  volume = {${i % 40}},\n  doi = {10.1234/quiet.${i}},\n  abstract = {${abstract}},\n}\n\n`,
	).join('');
}

function timed(run: () => unknown): number {
	const begun = performance.now();
	run();
	return performance.now() - begun;
}

function longestStretch(text: string): number {
	const work = readBibliography(text);
	let [longest, begun, done] = [0, performance.now(), false];
	while (!done) {
		done = work.next().done === true;
		longest = Math.max(longest, performance.now() - begun);
		begun = performance.now();
	}
	return longest;
}
