import { flowList } from '../yaml/yamlText';
import type { TextEdit } from '../textEdit';
import type { BibliographyFormat } from './bibliographyFormat';
import { changeBibtex } from './bibtex/changeBibtex';
import { changeMap, type NewValues } from './changeMap';
import { cslItem } from './csl/cslItem';
import { isoDate } from './dates';
import { formattable, hayagrivaName } from './hayagriva/hayagrivaEntry';
import { factsReference, type NewFacts } from './newFacts';
import { readBibliography } from './readBibliography';
import type { Reference } from './reference';
import { changeRis } from './ris/changeRis';

/** Edits that let the entry `key` of a bibliography say `facts`. Throws a sentence where that cannot be, and then nothing is to be changed. */
export function* changeEntry(
	text: string,
	format: BibliographyFormat,
	key: string,
	facts: NewFacts,
): Generator<undefined, readonly TextEdit[]> {
	const edits = yield* format === 'bibtex'
		? changeBibtex(text, key, facts)
		: changeItem(text, format, key, facts);
	if (!edits) {
		throw new Error(`The entry “${key}” is not there any more, or is broken; nothing was changed.`);
	}
	return edits;
}

function* changeItem(
	text: string,
	format: Exclude<BibliographyFormat, 'bibtex'>,
	key: string,
	facts: NewFacts,
): Generator<undefined, readonly TextEdit[] | undefined> {
	const { entries } = yield* readBibliography(text, format);
	const entry = entries.find(({ reference }) => reference.key === key);
	const now = factsReference(facts, entry?.reference.date);
	switch (entry && format) {
		case 'ris':
			return changeRis(text, entry!, facts);
		case 'csl-json':
			return changeMap(text, entry!, 'itself', cslValues(facts, now));
		case 'csl-yaml':
			return changeMap(text, entry!, 'item', cslValues(facts, now));
		case 'hayagriva':
			return changeMap(text, entry!, 'value', hayagrivaValues(facts, now));
		default:
			return undefined;
	}
}

/** In CSL's words, as JSON; an arXiv id has several places in an item, and none of its own. */
function cslValues(facts: NewFacts, now: Reference): NewValues {
	const item = cslItem(now);
	const said = (name: string) => (item[name] === undefined ? '' : JSON.stringify(item[name]));
	return valuesOf(facts, [
		['title', 'title', said('title')],
		['authors', 'author', said('author')],
		['year', 'issued', said('issued')],
		['arxiv', 'number', said('number')],
		['doi', 'DOI', said('DOI')],
	]);
}

function hayagrivaValues(facts: NewFacts, { title, authors, date, doi, arxiv }: Reference): NewValues {
	if (arxiv || doi) {
		throw new Error(
			'Where a Hayagriva file keeps serial numbers is not ours to say: write them there by hand.',
		);
	}
	return valuesOf(facts, [
		['title', 'title', title && formattable(title)],
		['authors', 'author', flowList(authors.map(hayagrivaName))],
		['year', 'date', date ? isoDate(date) : ''],
	]);
}

function valuesOf(
	facts: NewFacts,
	all: readonly (readonly [fact: keyof NewFacts, name: string, written: string])[],
): NewValues {
	return new Map(
		all.flatMap(([fact, name, written]) => (facts[fact] === undefined ? [] : [[name, written] as const])),
	);
}
