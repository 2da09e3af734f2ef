import { joinSections, splitSections } from './sections';

/** What a file is to hold. */
export interface UnfinishedSave {
	readonly uri: string;
	readonly bytes: Uint8Array;
	/** How many bytes it held before, where what it is to hold begins with just these. */
	readonly oldLength?: number;
	/** It held these bytes and was to go, after what it says was saved elsewhere. */
	readonly wasToGo?: boolean;
}

/** In bytes, of all files together; more is saved without a net. */
const most = 1 << 28;

/** Whether a file that holds `found`, or nothing where it is gone, is to get the bytes of a save. */
export function isToFinish(found: Uint8Array | undefined, save: UnfinishedSave): boolean {
	return found ? isCutOff(found, save) : save.wasToGo === true;
}

/** A save of `bytes` to a file that holds `old`, or that is not there yet. */
export function unfinishedSave(uri: string, bytes: Uint8Array, old?: Uint8Array): UnfinishedSave {
	return { uri, bytes, ...(old && isStart(old, bytes) ? { oldLength: old.length } : {}) };
}

/** Saves as bytes to keep; `undefined` where they are too many. */
export function* joinSaves(saves: readonly UnfinishedSave[]): Generator<undefined, Uint8Array | undefined> {
	const names = saves.map(({ bytes: _bytes, ...name }) => name);
	// A URI is written in ASCII.
	const head = Uint8Array.from(JSON.stringify(names), letter => letter.charCodeAt(0));
	return yield* joinSections([head, ...saves.map(({ bytes }) => bytes)], most);
}

/** The saves that `joinSaves` joined; none where the bytes were themselves cut off. */
export function* splitSaves(joined: Uint8Array): Generator<undefined, readonly UnfinishedSave[]> {
	const [head, ...contents] = (yield* splitSections(joined)) ?? [];
	const names: readonly Omit<UnfinishedSave, 'bytes'>[] = head
		? JSON.parse(Array.from(head, code => String.fromCharCode(code)).join(''))
		: [];
	return names.map((name, index) => ({ ...name, bytes: contents[index] ?? new Uint8Array() }));
}

/** A file is emptied before it is written, from its start to its end: whether one that holds `found` was left halfway. */
function isCutOff(found: Uint8Array, { bytes, oldLength }: UnfinishedSave): boolean {
	return found.length < bytes.length && found.length !== oldLength && isStart(found, bytes);
}

function isStart(start: Uint8Array, whole: Uint8Array): boolean {
	return start.length <= whole.length && start.every((byte, index) => byte === whole[index]);
}
