import type * as vscode from 'vscode';
import type { PaperGroup } from '../../core/browse/groupPapers';
import type { CitingPlace } from '../../core/citation/citingPlaces';
import type { Paper } from '../../core/library/paper';
import type { PaperKeys } from '../command';

/** What a row of the papers tree stands for. */
export type PaperNode = GroupRow | PaperRow | CitingRow | MoreRow;

export interface GroupRow {
	readonly kind: 'group';
	readonly group: PaperGroup;
}

/** Passed to a command, it names its paper. */
export interface PaperRow extends PaperKeys {
	readonly kind: 'paper';
	readonly paper: Paper;
	readonly parent: GroupRow;
	/** The search that its group is; its words are marked. */
	readonly query?: string;
}

/** A document that cites the paper above it. */
export interface CitingRow {
	readonly kind: 'citing';
	readonly parent: PaperRow;
	readonly uri: vscode.Uri;
	/** In order, at least one. */
	readonly places: readonly [CitingPlace, ...CitingPlace[]];
}

/** Stands for the papers of a long group that are not listed yet. */
export interface MoreRow {
	readonly kind: 'more';
	readonly parent: GroupRow;
	readonly left: number;
}

/** The first `listed` papers of a group, and what stands for the rest. */
export function rowsOf(parent: GroupRow, listed: number): PaperNode[] {
	const { papers, query } = parent.group;
	const rows = papers.slice(0, listed).map((paper): PaperNode => ({
		...{ kind: 'paper', keys: [paper.key], paper, parent },
		...(query !== undefined && { query }),
	}));
	const left = papers.length - rows.length;
	return left > 0 ? [...rows, { kind: 'more', parent, left }] : rows;
}
