import { bytesOf } from '../core/byteSource';
import { contentHash } from '../core/contentHash';
import { decodeText } from '../core/dump/decodeText';
import type { Dump } from '../core/dump/dump';
import { readDump } from '../core/dump/readDump';
import { storeRecords } from '../core/library/storedRecords';
import { namedRecords } from '../core/library/work';

export interface DumpFile {
	/** A file's bytes, or the unsaved text of its editor. */
	readonly content: Uint8Array | string;
	/** Of what was read before. */
	readonly knownHash: string | undefined;
}

export type DumpFileAnswer =
	| { readonly kind: 'known' }
	| { readonly kind: 'nothing' }
	| ({
			readonly kind: 'read';
			readonly hash: string;
			/** 1-based, where the first bytes stand that are no text. */
			readonly invalidLine: number | undefined;
			/** The named records, as `storeRecords` gives them. */
			readonly arrays: readonly Uint8Array[];
	  } & Pick<Dump, 'layout' | 'problems'>);

/** What a dump says, in a form that costs the extension host little to take in. */
export function* readDumpFile({ content, knownHash }: DumpFile): Generator<undefined, DumpFileAnswer> {
	const hash = yield* contentHash(content);
	if (hash === knownHash) {
		return { kind: 'known' };
	}
	const decoded = typeof content === 'string' ? { text: content, problem: undefined } : decodeText(content);
	if (!decoded) {
		return { kind: 'nothing' };
	}
	yield;
	const { records, layout, problems } = yield* readDump(decoded.text);
	if (records.length === 0 && problems.length === 0) {
		return { kind: 'nothing' };
	}
	const named = yield* namedRecords(records);
	const arrays = bytesOf(yield* storeRecords(named));
	return { kind: 'read', hash, invalidLine: decoded.problem?.line, layout, problems, arrays };
}
