import { findFrontMatter } from './frontMatter';
import { markdownText } from './markdownText';
import { templatePieces, type TemplateValues } from './templateText';
import { doubleQuotedInner, flowList, scalarText } from '../yaml/yamlText';

export const defaultTemplate = `---
citekey: {citekey}
aliases: [{title}]
title: {title}
authors: {authors}
year: {year}
arxiv: {arxiv}
doi: {doi}
url: {url}
source: {source}
status: {status}
tags: {tags}
rating: {rating}
created: {date}
---

# {title}

`;

/**
 * The text of a new note. In the front matter a variable becomes YAML for where it stands, and a line of nothing but an
 * unknown one is left out; elsewhere it becomes Markdown that shows it to the letter.
 */
export function newNote(template: string, values: TemplateValues): string {
	const front = findFrontMatter(template);
	if (!front?.isClosed) {
		return inBody(template, values);
	}
	const fields = template.slice(front.start, front.end).split(/(?<=\n)/);
	return (
		template.slice(0, front.start) +
		[...fieldLines(fields, values)].join('') +
		inBody(template.slice(front.end), values)
	);
}

function* fieldLines(lines: readonly string[], values: TemplateValues): Generator<string> {
	// How far the line is indented that opened a block scalar, in which a text stands as it is.
	let block = Infinity;
	for (const line of lines) {
		const indent = line.search(/\S/);
		if (indent === -1 || indent > block) {
			yield filled(line, values, text => text);
			continue;
		}
		block = /[:-][ \t]+[|>][-+\d]*(?:[ \t]+#.*)?$/.test(line.trimEnd()) ? indent : Infinity;
		yield fieldLine(line, values);
	}
}

function fieldLine(line: string, values: TemplateValues): string {
	const [, opening = '', rest = ''] =
		/^(\s*(?:- +)*(?:[^\s:#'"[{][^:]*:[ \t]+)?)(.*)$/s.exec(line.trimEnd()) ?? [];
	const valueEnd = /^["'[#]/.test(rest) ? -1 : rest.search(/(?<![ \t])[ \t]+#/);
	const [value, comment] = valueEnd < 0 ? [rest, ''] : [rest.slice(0, valueEnd), rest.slice(valueEnd)];
	const end = filled(comment, values, text => text) + line.slice(line.trimEnd().length);
	const pieces = templatePieces(value);
	if (!pieces.some(piece => typeof piece === 'object')) {
		return opening + value + end;
	}
	const only = /^\{(\w+)\}$/.exec(value)?.[1];
	if (only) {
		const said = values[only as keyof TemplateValues];
		if (typeof said === 'object') {
			// After the dash of a list each is an item of its own.
			const texts = /- +$/.test(opening) ? said.map(text => scalarText(text)) : [flowList(said)];
			return texts.map(text => opening + text + end).join('');
		}
		return said === undefined ? '' : opening + scalar(only, said) + end;
	}
	return opening + within(value, values) + end;
}

/** A number stays one; an arXiv id that looks like one does not. */
function scalar(name: string, text: string): string {
	const isNumber = (name === 'year' || name === 'rating') && /^\d+(?:\.\d+)?$/.test(text);
	return isNumber || (name === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) ? text : scalarText(text);
}

/** A value in which variables stand among other text. */
function within(value: string, values: TemplateValues): string {
	switch (value[0]) {
		case '"':
			return filled(value, values, doubleQuotedInner);
		case "'":
			return filled(value, values, text => text.replaceAll("'", "''"));
		case '[':
			return listOf(value, values);
		case '#':
			return filled(value, values, text => text);
		default:
			return scalarText(filled(value, values, text => text));
	}
}

function filled(text: string, values: TemplateValues, write: (text: string) => string): string {
	return templatePieces(text)
		.map(piece => (typeof piece === 'string' ? piece : write(inOneLine(values[piece.name]))))
		.join('');
}

/** In a flow list a list becomes several items, and what is not known becomes none. */
function listOf(value: string, values: TemplateValues): string {
	const items = templatePieces(value).map(piece => {
		const said = typeof piece === 'string' ? undefined : (values[piece.name] ?? []);
		return said === undefined
			? piece
			: [said]
					.flat()
					.map(text => scalarText(inOneLine(text), 'flow'))
					.join(', ');
	});
	return items
		.join('')
		.replace(/\[\s*,\s*/, '[')
		.replace(/,\s*(?=[,\]])/g, '');
}

/** Markdown that shows the variables of a text to the letter. */
export function inBody(text: string, values: TemplateValues): string {
	return templatePieces(text)
		.map((piece, index, pieces) => {
			if (typeof piece === 'string') {
				return piece;
			}
			const before = pieces[index - 1];
			const isLineStart = typeof before === 'string' && (before === '' ? index === 1 : before.endsWith('\n'));
			return markdownText(inOneLine(values[piece.name]), piece.name, isLineStart);
		})
		.join('');
}

function inOneLine(value: string | readonly string[] | undefined): string {
	const text = typeof value === 'object' ? value.join(', ') : (value ?? '');
	return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
