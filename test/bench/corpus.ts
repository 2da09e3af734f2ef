import { existsSync, readFileSync } from 'node:fs';
import type { Paper } from '../../src/core/library/paper';
import { pick, seededRandom } from '../property/search/random';

interface ExpectedRecord {
	readonly file: string;
	readonly line: number;
	readonly title: string;
	readonly abstract: string;
}

const expected = '../shared/dumps/expected.json';

/** The real papers that lie beside the repository, each once; none where they do not. */
export function realPapers(): readonly Paper[] {
	if (!existsSync(expected)) {
		return [];
	}
	const records = JSON.parse(readFileSync(expected, 'utf8')) as readonly ExpectedRecord[];
	const papers = new Map<string, Paper>();
	for (const { file, line, title, abstract } of records) {
		const key = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
		if (!papers.has(key)) {
			papers.set(key, paperOf(key, title, abstract, file, line));
		}
	}
	return [...papers.values()];
}

function paperOf(key: string, title: string, abstract: string, file: string, line: number): Paper {
	const sources = [{ uri: `file:///dumps/${file}`, line }];
	return { key, title, abstract, authors: [], links: [], sources, tags: [] };
}

const syllables = 'ba ko mi ne ru sa ti vo lex dra fen gor hul jin pax quo sel tor ulm wex yar zen'.split(
	' ',
);

/**
 * As many papers as asked for, the same on every run: titles and abstracts recombined from the words and sentences of
 * `seeds`, each with a name of its own.
 */
export function inventPapers(seeds: readonly Paper[], count: number): readonly Paper[] {
	return [...inventedPapers(seeds, count)];
}

/** The same one by one, for more than there is memory for. */
export function* inventedPapers(seeds: readonly Paper[], count: number): Generator<Paper> {
	const random = seededRandom(count);
	const sentences = seeds.flatMap(({ abstract }) => abstract.match(/[^.!?]+[.!?]+/g) ?? []);
	const titleWords = seeds.flatMap(({ title }) =>
		title
			.replace(/[^\p{L}\p{N}-]+/gu, ' ')
			.trim()
			.split(' '),
	);
	for (let index = 0; index < count; index++) {
		const name = inventName(random);
		const words = Array.from({ length: 5 + Math.floor(random() * 6) }, () => pick(titleWords, random));
		const sentenceCount = 5 + Math.floor(random() * 5);
		const abstract = Array.from({ length: sentenceCount }, () =>
			mutated(pick(sentences, random).trim(), random),
		);
		const title = `${name}: ${words.join(' ')}`;
		yield paperOf(`${name}${index}`.toLowerCase(), title, abstract.join(' '), 'invented.txt', index + 1);
	}
}

function inventName(random: () => number): string {
	const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random));
	const name = parts
		.map(part => part.charAt(0).toUpperCase() + part.slice(1))
		.join(random() < 0.5 ? '' : '-');
	return random() < 0.3 ? name + Math.floor(1 + random() * 9) : name;
}

/** Swaps two words of a sentence with new ones now and then, for a vocabulary that grows as a real one does. */
function mutated(sentence: string, random: () => number): string {
	const words = sentence.split(' ');
	if (random() < 0.2) {
		words[Math.floor(random() * words.length)] = inventName(random).toLowerCase();
	}
	return words.join(' ');
}
