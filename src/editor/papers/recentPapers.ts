import type { Memento } from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';

const mostKept = 50;

/** The papers that were opened or cited in this workspace, the last first. */
export class RecentPapers {
	private static readonly stateKey = 'recentPapers';

	constructor(
		private readonly state: Memento,
		private readonly library: LibraryService,
	) {}

	get papers(): readonly Paper[] {
		return this.keys.flatMap(key => this.library.current.get(key) ?? []);
	}

	/** Papers that were neither, at most `most`. */
	others(most: number): readonly Paper[] {
		const recent = new Set(this.papers);
		return this.library.current.papers
			.slice(0, most + recent.size)
			.filter(paper => !recent.has(paper))
			.slice(0, most);
	}

	add(papers: readonly Paper[]): void {
		const keys = [...papers.map(({ key }) => key), ...this.keys];
		void this.state.update(RecentPapers.stateKey, [...new Set(keys)].slice(0, mostKept));
	}

	private get keys(): readonly string[] {
		return this.state.get<readonly string[]>(RecentPapers.stateKey, []);
	}
}
