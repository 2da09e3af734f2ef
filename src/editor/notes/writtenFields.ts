import type { Memento } from 'vscode';
import type { WrittenFields } from '../../core/notes/refreshedFields';

const stateKey = 'writtenFields';
/** What VS Code keeps for us without complaint. */
const mostKept = 1_500;

/** Remembers what we last wrote into the notes of papers, so that it can be told from what the user wrote. */
export class WrittenFieldsMemory {
	constructor(private readonly state: Memento) {}

	of(key: string): WrittenFields | undefined {
		return this.all[key];
	}

	/** The last ones are kept. */
	async keep(written: ReadonlyMap<string, WrittenFields>): Promise<void> {
		if (written.size === 0) {
			return;
		}
		const others = Object.entries(this.all).filter(([key]) => !written.has(key));
		const all = [...others, ...written].slice(-mostKept);
		await this.state.update(stateKey, Object.fromEntries(all));
	}

	private get all(): Readonly<Record<string, WrittenFields>> {
		return this.state.get(stateKey, {});
	}
}
