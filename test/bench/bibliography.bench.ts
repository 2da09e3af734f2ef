// Reads `.bib` files with our reader and with others, each in a process of its own, for time and memory:
// `npm run bench:bibliography [entries…]`, 10,000 and 100,000 unless told. Who takes longer than `patience` is left out.
import { fork } from 'node:child_process';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from 'astrocite-bibtex';
import { tidy } from 'bibtex-tidy';
import { insertReferences } from '../../src/core/bibliography/insertReferences';
import { readBibliography } from '../../src/core/bibliography/readBibliography';
import { tidyFindings } from '../../src/core/bibliography/tidy/tidyFindings';
import { drain } from '../unit/drain';

/** In minutes. */
const patience = 4;
/** In milliseconds; what is quicker runs three times, and the best counts. */
const quick = 3_000;

const added = [{ reference: { key: 'm', type: 'document', title: 'M', authors: [] } }] as const;
const readers: Readonly<Record<string, (text: string) => unknown>> = {
	ours: text => drain(readBibliography(text)),
	'ours, finding the place for an entry': text => drain(insertReferences(text, 'bibtex', added)),
	'ours, looking for what could be tidied': text => drain(tidyFindings(text, () => false)),
	'citation-js': text => plugins.input.chain(text, { generateGraph: false }),
	'astrocite-bibtex': text => parse(text),
	'bibtex-tidy': text => tidy(text, {}).count,
};

interface Measured {
	readonly milliseconds: number;
	/** Beyond what the text itself takes, at its peak, in MB. */
	readonly memory: number;
	/** The longest stretch without a break, where there are breaks. */
	readonly stretch?: number;
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

function measure(name: string, text: string): Measured {
	const peak = () => process.resourceUsage().maxRSS / 1024;
	const before = peak();
	let best = Infinity;
	for (let run = 0; run < 3 && (run === 0 || best < quick); run++) {
		const begun = performance.now();
		readers[name]!(text);
		best = Math.min(best, performance.now() - begun);
	}
	const memory = peak() - before;
	return { milliseconds: best, memory, ...(name === 'ours' && { stretch: longestStretch(text) }) };
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

/** What a process of its own measures; why there is nothing, where it fails. */
function inProcess(name: string, size: number): Promise<Measured | string> {
	return new Promise(resolve => {
		const child = fork(process.argv[1]!, ['--measure', name, String(size)], { silent: true });
		const stop = setTimeout(() => {
			resolve(`not done after ${patience} minutes`);
			child.kill('SIGKILL');
		}, patience * 60_000);
		let said = '';
		child.stderr?.on('data', data => (said += data));
		child.on('message', message => resolve(message as Measured));
		child.on('exit', code => {
			clearTimeout(stop);
			const reason = /out of memory/i.test(said) ? 'out of memory' : (said.match(/Error: .*/)?.[0] ?? '');
			resolve(`left out: ${reason || `exit code ${code}`}`);
		});
	});
}

async function compare(size: number): Promise<void> {
	console.log(`\n${size} entries, ${(invented(size).length / 1e6).toFixed(1)} MB`);
	let ours: Measured | undefined;
	for (const name of Object.keys(readers)) {
		const measured = await inProcess(name, size);
		if (typeof measured === 'string') {
			console.log(`${name.padEnd(40)} ${measured}`);
			continue;
		}
		ours ??= measured;
		const { milliseconds, memory, stretch } = measured;
		const times = (milliseconds / ours.milliseconds).toFixed(1).padStart(6);
		console.log(
			`${name.padEnd(40)} ${milliseconds.toFixed(0).padStart(7)} ms ${times} times ours ${memory.toFixed(0).padStart(6)} MB` +
				(stretch === undefined ? '' : `, longest stretch without a break ${stretch.toFixed(1)} ms`),
		);
	}
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--measure') {
	const [name = '', size] = rest;
	process.send?.(measure(name, invented(Number(size))), () => process.exit());
} else {
	const sizes = [mode, ...rest].flatMap(size => (size ? [Number(size)] : []));
	for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
		await compare(size);
	}
}
