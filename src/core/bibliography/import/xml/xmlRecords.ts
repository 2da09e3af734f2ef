import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import type { Span } from '../../../span';

/** Where the elements of a name stand, with any prefix; they do not nest. One that is cut off ends with the text. */
export function* xmlRecords(text: string, name: string): Generator<Span> {
	const begins = new RegExp(`<((?:\\w+:)?${name})(?=[\\s>])`, 'g');
	for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
		const closing = `</${begin[1]!}>`;
		const last = text.indexOf(closing, begin.index);
		const end = last < 0 ? text.length : last + closing.length;
		yield { start: begin.index, end };
		begins.lastIndex = end;
	}
}

/** The element that a text is; `undefined` where it is broken. */
export function xmlElement(text: string): XmlElement | undefined {
	try {
		return parseXml(text, { ignoreUndefinedEntities: true }).root ?? undefined;
	} catch {
		// What is wrong with it is told as a problem at its line.
		return undefined;
	}
}
