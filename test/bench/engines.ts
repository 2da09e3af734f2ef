import { create, insertMultiple, load, save, search as oramaSearch } from '@orama/orama';
import uFuzzy from '@leeoniya/ufuzzy';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/library/paper';
import { buildSegment } from '../../src/core/search/buildSegment';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { restoreIndex, storeIndex } from '../../src/core/search/storedIndex';
import type { EngineName } from './searchReport';
import { sqlite } from './sqlite';
import { drain } from '../unit/drain';

export type Search = (query: string) => readonly Paper[];

/** A search engine that knows the papers. */
export interface Built {
	readonly search: Search;
	/** Puts the index into a form that can be kept; the result takes it from there again. Absent where there is none to keep. */
	readonly save?: () => Loading | Promise<Loading>;
}

type Loading = () => unknown;

/** A search engine under test. */
export interface Engine {
	readonly name: EngineName;
	/** Undefined where this Node does not have what the engine needs. */
	build(papers: readonly Paper[]): Built | undefined | Promise<Built>;
}

export const wanted = 50;

export const engines: readonly Engine[] = [
	{
		name: 'Literature Notes',
		build(papers) {
			const index = PaperIndex.of(drain(buildSegment(papers)));
			return {
				search: query => drain(index.search(query, { limit: wanted })).hits.map(({ paper }) => paper),
				save() {
					const stored = drain(storeIndex(index));
					return () => restoreIndex(stored);
				},
			};
		},
	},
	{ name: 'SQLite FTS5', build: sqlite },
	{
		name: 'MiniSearch',
		build(papers) {
			const options = {
				fields: ['title', 'abstract'],
				searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 },
			};
			const index = new MiniSearch(options);
			index.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract })));
			return {
				search: query => paperNumbers(index.search(query), papers),
				save() {
					const json = JSON.stringify(index);
					return () => MiniSearch.loadJSON(json, options);
				},
			};
		},
	},
	{
		name: 'FlexSearch',
		build(papers) {
			const make = () =>
				new Document({ document: { id: 'id', index: ['title', 'abstract'] }, tokenize: 'forward' });
			const index = make();
			papers.forEach(({ title, abstract }, id) => index.add({ id, title, abstract }));
			return {
				search(query) {
					const fields = index.search(query, { limit: wanted, suggest: true });
					const ids = new Set(fields.flatMap(({ result }) => result));
					return paperNumbers(
						[...ids].map(id => ({ id })),
						papers,
					);
				},
				async save() {
					const pieces = new Map<string, string>();
					await index.export((key, data) => void pieces.set(key, data));
					return () => {
						const again = make();
						pieces.forEach((data, key) => again.import(key, data));
					};
				},
			};
		},
	},
	{
		name: 'Orama',
		async build(papers) {
			const make = () => create({ schema: { title: 'string', abstract: 'string' } });
			const index = make();
			await insertMultiple(
				index,
				papers.map(({ title, abstract }, id) => ({ id: String(id), title, abstract })),
			);
			return {
				search(query) {
					const found = oramaSearch(index, { term: query, limit: wanted, tolerance: 1, boost: { title: 3 } });
					// It answers at once, where no plug-in makes it wait.
					return 'hits' in found ? paperNumbers(found.hits, papers) : [];
				},
				save() {
					const json = JSON.stringify(save(index));
					return () => load(make(), JSON.parse(json) as ReturnType<typeof save>);
				},
			};
		},
	},
	{
		name: 'fuse.js, titles by token',
		build(papers) {
			const keys = ['title'];
			const options = { keys, useTokenSearch: true, threshold: 0.3, ignoreLocation: true };
			const index = new Fuse(papers, options);
			return {
				search: query => index.search(query, { limit: wanted }).map(({ item }) => item),
				save() {
					const json = JSON.stringify(Fuse.createIndex(keys, papers));
					return () => {
						const records = JSON.parse(json) as Parameters<typeof Fuse.parseIndex<Paper>>[0];
						return new Fuse(papers, options, Fuse.parseIndex(records));
					};
				},
			};
		},
	},
	{
		name: 'uFuzzy',
		build(papers) {
			const texts = papers.map(({ title, abstract }) => `${title} ${abstract}`.toLowerCase());
			const fuzzy = new uFuzzy({ intraMode: 1 });
			const search: Search = query => {
				const [found, info, order] = fuzzy.search(texts, query, 1, 1_000);
				const ids = order && info ? order.map(place => info.idx[place]) : (found ?? []);
				return paperNumbers(
					ids.map(id => ({ id })),
					papers,
				);
			};
			return { search };
		},
	},
];

function paperNumbers(
	hits: readonly { readonly id?: unknown }[],
	papers: readonly Paper[],
): readonly Paper[] {
	return hits.slice(0, wanted).flatMap(({ id }) => papers[Number(id)] ?? []);
}
