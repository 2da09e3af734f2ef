import type { XmlElement } from '@rgrove/parse-xml';
import { defined, unlessEmpty } from '../../../defined';
import { arxivIn, doiIn } from '../../../library/identifiers';
import type { Bibliography } from '../../bibliography';
import { dateOf } from '../../dates';
import { nameOf } from '../../paperReference';
import { readItems } from '../../readItems';
import type { Reference, ReferenceType } from '../../reference';
import type { Name } from '../../../name';
import { webAddress } from '../../webAddress';
import { elementsAt, textAt, textOf, textsAt } from './xmlPaths';
import { xmlElement, xmlRecords } from './xmlRecords';

/** Reads MODS, the format of libraries, alone or in a collection. */
export function readMods(text: string): Generator<undefined, Bibliography> {
	return readItems(text, xmlRecords(text, 'mods'), ({ start, end }) => {
		const mods = xmlElement(text.slice(start, end));
		const reference = mods && modsReference(mods);
		return reference?.title ? reference : undefined;
	});
}

function modsReference(mods: XmlElement): Reference {
	const [host] = elementsAt(mods, 'relatedItem').filter(({ attributes }) => attributes['type'] === 'host');
	const [series] = elementsAt(mods, 'relatedItem').filter(
		({ attributes }) => attributes['type'] === 'series',
	);
	const both = host ? [mods, host] : [mods];
	const text = (...paths: readonly string[]) => both.flatMap(element => textAt(element, ...paths) ?? [])[0];
	const id = (type: string) =>
		both
			.flatMap(element => elementsAt(element, 'identifier'))
			.filter(({ attributes }) => attributes['type']?.toLowerCase() === type)
			.map(textOf)[0];
	const detail = (type: string) =>
		both
			.flatMap(element => elementsAt(element, 'part/detail'))
			.filter(({ attributes }) => attributes['type'] === type)
			.flatMap(element => textAt(element, 'number') ?? [])[0];
	const [start, end] = [text('part/extent/start'), text('part/extent/end')];
	const editors = both.flatMap(element => people(element, /^(?:editor|edt)$/i));
	const keywords = textsAt(mods, 'subject/topic');
	const url = webAddress(text('location/url') ?? id('uri') ?? '');
	const container = host && titleOf(host);
	return defined<Reference>({
		key: id('citekey') ?? mods.attributes['ID'] ?? '',
		type: typeOf(mods, host),
		title: titleOf(mods) ?? '',
		authors: people(mods, /^(?:author|aut|creator|cre)?$/i),
		editors: unlessEmpty(editors),
		date: dateOf(
			text('originInfo/dateIssued', 'part/date', 'originInfo/copyrightDate', 'originInfo/dateCreated') ?? '',
		),
		container,
		series: series && titleOf(series),
		volume: detail('volume'),
		issue: detail('issue') ?? detail('number'),
		pages: (start && end ? `${start}-${end}` : (start ?? text('part/extent/list')))?.replace(
			/\s*[-–—]+\s*/g,
			'-',
		),
		edition: text('originInfo/edition'),
		publisher: text('originInfo/publisher'),
		place: text('originInfo/place/placeTerm'),
		doi: doiIn(id('doi') ?? ''),
		arxiv: arxivIn(id('arxiv') ?? '') ?? (url && /arxiv/i.test(url) ? arxivIn(url) : undefined),
		isbn: id('isbn'),
		issn: id('issn'),
		url,
		abstract: textAt(mods, 'abstract'),
		keywords: unlessEmpty(keywords),
		language: textAt(mods, 'language/languageTerm'),
		note: textAt(mods, 'note'),
	});
}

/** The first title that is no other title, such as an abbreviation. */
function titleOf(element: XmlElement): string | undefined {
	const infos = elementsAt(element, 'titleInfo');
	const info = infos.find(({ attributes }) => attributes['type'] === undefined) ?? infos[0];
	const title = info && [textAt(info, 'nonSort'), textAt(info, 'title')].filter(Boolean).join(' ');
	const more = info && textAt(info, 'subTitle');
	return title && more ? `${title}: ${more}` : title;
}

/** Those who have a role, as a word or as a code of libraries. */
function people(element: XmlElement, role: RegExp): readonly Name[] {
	return elementsAt(element, 'name')
		.filter(name => {
			const roles = textsAt(name, 'role/roleTerm');
			return roles.length === 0 ? role.test('') : roles.some(term => role.test(term));
		})
		.flatMap((name): readonly Name[] => {
			const part = (type: string | undefined) =>
				elementsAt(name, 'namePart')
					.filter(({ attributes }) => attributes['type'] === type)
					.map(textOf)
					.join(' ') || undefined;
			const [family, whole] = [part('family'), part(undefined)];
			return family
				? [defined<Name>({ family, given: part('given'), suffix: part('termsOfAddress') })]
				: !whole
					? []
					: name.attributes['type'] === 'personal'
						? [nameOf(whole)]
						: [{ literal: whole }];
		});
}

const genres: readonly (readonly [genre: RegExp, type: ReferenceType])[] = [
	[/thesis|dissertation/i, 'thesis'],
	[/report/i, 'report'],
	[/web ?(?:page|site)/i, 'webpage'],
	[/software|computer program/i, 'software'],
	[/conference|proceedings/i, 'paper-conference'],
	[/chapter|book ?section/i, 'chapter'],
];

function typeOf(mods: XmlElement, host: XmlElement | undefined): ReferenceType {
	const said = textsAt(mods, 'genre').join(' ');
	const around = host ? textsAt(host, 'genre').join(' ') : '';
	const named = genres.find(([genre]) => genre.test(said))?.[1];
	if (named || !host) {
		return named ?? (/book/i.test(said) || textAt(mods, 'originInfo/publisher') ? 'book' : 'document');
	}
	const isBook =
		/book/i.test(around) ||
		elementsAt(host, 'identifier').some(({ attributes }) => attributes['type'] === 'isbn');
	return /conference|proceedings/i.test(around) ? 'paper-conference' : isBook ? 'chapter' : 'article-journal';
}
