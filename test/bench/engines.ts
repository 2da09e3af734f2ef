import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import uFuzzy from '@leeoniya/ufuzzy';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/library/paper';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { sqlite } from './sqlite';
import { drain } from '../unit/drain';

export type Search = (query: string) => readonly Paper[];

/** A search engine under test. */
export interface Engine {
	readonly name: string;
	/** The largest number of papers for which waiting for it is bearable. */
	readonly most: number;
	/** Undefined where this Node does not have what the engine needs. */
	build(papers: readonly Paper[]): Search | undefined | Promise<Search>;
}

export const wanted = 50;

export const engines: readonly Engine[] = [
	{
		name: 'Literature Notes',
		most: Infinity,
		build(papers) {
			const index = drain(PaperIndex.build(papers));
			return query => drain(index.search(query, { limit: wanted })).hits.map(({ paper }) => paper);
		},
	},
	{ name: 'SQLite FTS5', most: 1_000_000, build: sqlite },
	{
		name: 'MiniSearch',
		most: 100_000,
		build(papers) {
			const index = new MiniSearch({
				fields: ['title', 'abstract'],
				searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 },
			});
			index.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract })));
			return query => paperNumbers(index.search(query), papers);
		},
	},
	{
		name: 'FlexSearch',
		most: 100_000,
		build(papers) {
			const index = new Document({
				document: { id: 'id', index: ['title', 'abstract'] },
				tokenize: 'forward',
			});
			papers.forEach(({ title, abstract }, id) => index.add({ id, title, abstract }));
			return query => {
				const fields = index.search(query, { limit: wanted, suggest: true });
				const ids = new Set(fields.flatMap(({ result }) => result));
				return paperNumbers(
					[...ids].map(id => ({ id })),
					papers,
				);
			};
		},
	},
	{
		name: 'Orama',
		most: 10_000,
		async build(papers) {
			const index = create({ schema: { title: 'string', abstract: 'string' } });
			await insertMultiple(
				index,
				papers.map(({ title, abstract }, id) => ({ id: String(id), title, abstract })),
			);
			return query => {
				const found = oramaSearch(index, { term: query, limit: wanted, tolerance: 1, boost: { title: 3 } });
				// It answers at once, where no plug-in makes it wait.
				return 'hits' in found ? paperNumbers(found.hits, papers) : [];
			};
		},
	},
	{
		name: 'fuse.js, titles by token',
		most: 10_000,
		build(papers) {
			const index = new Fuse(papers, {
				keys: ['title'],
				useTokenSearch: true,
				threshold: 0.3,
				ignoreLocation: true,
			});
			return query => index.search(query, { limit: wanted }).map(({ item }) => item);
		},
	},
	{
		name: 'uFuzzy',
		most: 100_000,
		build(papers) {
			const texts = papers.map(({ title, abstract }) => `${title} ${abstract}`.toLowerCase());
			const fuzzy = new uFuzzy({ intraMode: 1 });
			return query => {
				const [found, info, order] = fuzzy.search(texts, query, 1, 1_000);
				const ids = order && info ? order.map(place => info.idx[place]) : (found ?? []);
				return paperNumbers(
					ids.map(id => ({ id })),
					papers,
				);
			};
		},
	},
];

function paperNumbers(
	hits: readonly { readonly id?: unknown }[],
	papers: readonly Paper[],
): readonly Paper[] {
	return hits.slice(0, wanted).flatMap(({ id }) => papers[Number(id)] ?? []);
}
