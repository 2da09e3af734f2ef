import type { Paper } from '../../src/core/library/paper';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Built, wanted } from './engines';

interface Sqlite {
	readonly DatabaseSync: new (path: string) => {
		exec(sql: string): void;
		prepare(sql: string): {
			run(...values: readonly unknown[]): void;
			all(...values: readonly unknown[]): readonly { readonly id: number }[];
		};
	};
}

/** FTS5 with the set-up that did best of eight: stemmed words, prefixes indexed, the title weighing three times as much. */
export function sqlite(papers: readonly Paper[]): Built | undefined {
	const module = (process as { getBuiltinModule?: (name: string) => unknown }).getBuiltinModule?.(
		'node:sqlite',
	);
	if (!module) {
		return undefined;
	}
	const { DatabaseSync } = module as Sqlite;
	const database = new DatabaseSync(':memory:');
	database.exec(
		`create virtual table papers using fts5(title, abstract, prefix='1 2 3', tokenize='porter unicode61 remove_diacritics 2')`,
	);
	const insert = database.prepare('insert into papers(rowid, title, abstract) values (?, ?, ?)');
	database.exec('begin');
	papers.forEach(({ title, abstract }, id) => insert.run(id, title, abstract));
	database.exec('commit');
	const select = database.prepare(
		`select rowid as id from papers where papers match ? order by bm25(papers, 3, 1) limit ${wanted}`,
	);
	const search = (query: string) => {
		const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
		const terms = words.map((word, place) => `"${word}"${place === words.length - 1 ? '*' : ''}`);
		const asked = (joint: string) =>
			select.all(terms.join(joint)).flatMap(({ id }) => papers[Number(id)] ?? []);
		const all = words.length > 0 ? asked(' ') : [];
		return all.length > 0 || words.length < 2 ? all : asked(' OR ');
	};
	return {
		search,
		save() {
			const file = join(mkdtempSync(join(tmpdir(), 'litnotes-bench-')), 'papers.sqlite');
			database.exec(`vacuum into '${file}'`);
			return () =>
				new DatabaseSync(file).prepare(`select count(*) as id from papers where papers match 'the'`).all();
		},
	};
}
