import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { normalizedTitle } from '../../core/library/work';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { Soon } from '../soon';

const stateKey = 'seenPapers';
const quiet = 2_000;
/** Letters that stand for a paper; among two thousand million, two share theirs. */
const width = 6;
/** What VS Code keeps for us without complaint. */
const mostKept = 80_000;

/** Knows which papers were not there when the workspace was last open. */
export class SeenPapers implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	/** Undefined the first time that the workspace is open: then nothing is new. */
	private before: ReadonlySet<string> | undefined;
	private readonly marks = new WeakMap<Paper, string>();
	private readonly keeping = new Soon(quiet, () => this.keep());
	private readonly stop = new vscode.CancellationTokenSource();
	private readonly listening: vscode.Disposable;

	constructor(
		private readonly state: vscode.Memento,
		private readonly library: LibraryService,
	) {
		const kept = state.get<unknown>(stateKey);
		this.before = typeof kept === 'string' ? new Set(kept.match(/.{6}/g)) : undefined;
		this.listening = library.onDidChange(() => this.keeping.ask());
	}

	/** Whether it came since then. What one has noted one has seen, whatever it is called now. */
	isNew(paper: Paper): boolean {
		return this.before !== undefined && !paper.note && !this.before.has(this.mark(paper));
	}

	/** From now on nothing that is there is new. */
	async markAllSeen(): Promise<void> {
		const seen = await inSlices(this.seen(), this.stop.token);
		if (seen) {
			this.before = seen;
			this.changed.fire();
		}
	}

	dispose(): void {
		this.stop.cancel();
		this.keeping.dispose();
		this.listening.dispose();
		this.changed.dispose();
	}

	private async keep(): Promise<void> {
		const marks = await inSlices(this.toKeep(), this.stop.token);
		if (marks) {
			await this.state.update(stateKey, marks);
		}
	}

	private *toKeep(): Generator<undefined, string> {
		const all = new Set<string>();
		let kept = '';
		let looked = 0;
		// What was away for a while is known when it comes back.
		for (const marks of [this.current(), this.before ?? []]) {
			for (const mark of marks) {
				if (all.size === mostKept) {
					return kept;
				}
				if (!all.has(mark)) {
					all.add(mark);
					kept += mark;
				}
				if (++looked % 100 === 0) {
					yield;
				}
			}
		}
		return kept;
	}

	private *seen(): Generator<undefined, ReadonlySet<string>> {
		const marks = new Set<string>();
		let looked = 0;
		for (const mark of this.current()) {
			marks.add(mark);
			if (++looked % 100 === 0) {
				yield;
			}
		}
		return marks;
	}

	/** Made anew, as those of a large library would take much memory and are seldom asked for. */
	private *current(): Generator<string, void> {
		for (const { title } of this.library.current.papers) {
			yield markOf(normalizedTitle(title));
		}
	}

	private mark(paper: Paper): string {
		const mark = this.marks.get(paper) ?? markOf(normalizedTitle(paper.title));
		this.marks.set(paper, mark);
		return mark;
	}
}

/** Thirty-one bits of a text's hash in as many letters as any other. */
function markOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return ((hash ^ (hash >>> 15)) >>> 1).toString(36).padStart(width, '0');
}
