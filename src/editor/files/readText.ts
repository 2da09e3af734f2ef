import { contentHash } from '../../core/contentHash';
import { decodeText } from '../../core/dump/decodeText';
import { inSlices } from '../slices';
import type { FilePart, PartReader, ReadFile } from './partReader';

/** Reads files as `read` does their text, in slices. */
export function readText(
	read: (text: string, file: ReadFile) => Generator<undefined, FilePart | undefined>,
): PartReader['read'] {
	return async (content, { uri, known, token }) => {
		const hash = await inSlices(contentHash(content), token);
		if (hash === undefined || hash === known?.hash) {
			return known;
		}
		const decoded = typeof content === 'string' ? { text: content, problem: undefined } : decodeText(content);
		if (!decoded) {
			return undefined;
		}
		const { text, problem } = decoded;
		return inSlices(read(text, { uri, hash, fileProblems: problem ? [problem] : [] }), token);
	};
}
