import type { Bibliography } from '../bibliography';
import type { ForeignFormat } from './foreignFormat';
import { readBibjson } from './readBibjson';
import { readCff } from './readCff';
import { readEndnote } from './readEndnote';
import { readJsonWorks } from './readJsonWorks';
import { readPubmed } from './readPubmed';
import { readRefworks } from './readRefworks';
import { readWebOfScience } from './readWebOfScience';
import { readEndnoteXml } from './xml/readEndnoteXml';
import { readMods } from './xml/readMods';
import { readPubmedXml } from './xml/readPubmedXml';

/** Reads a file that somebody wants to import. Never throws on bad input. */
export function readForeign(text: string, format: ForeignFormat): Generator<undefined, Bibliography> {
	return readers[format](text);
}

const readers: Readonly<Record<ForeignFormat, (text: string) => Generator<undefined, Bibliography>>> = {
	bibjson: readBibjson,
	cff: readCff,
	endnote: readEndnote,
	'endnote-xml': readEndnoteXml,
	'json-works': readJsonWorks,
	mods: readMods,
	pubmed: readPubmed,
	'pubmed-xml': readPubmedXml,
	refworks: readRefworks,
	'web-of-science': readWebOfScience,
};
