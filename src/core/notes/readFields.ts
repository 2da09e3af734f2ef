import {
	type CST,
	isAlias,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
	Scalar,
} from 'yaml';
import type { Field, FieldValue, List, ListItem } from './field';
import { findFrontMatter, type FrontMatter, lineAt } from './frontMatter';
import { expandsTooFar } from './aliases';
import type { NoteProblem } from './noteProblem';
import { roughFields } from './roughFields';
import { yamlLimit } from '../yaml/yamlLimit';

/** What stands in a front matter. Where a problem is not harmless, the fields are the best guess and not to be changed. */
export interface Fields {
	readonly fields: readonly Field[];
	readonly problems: readonly NoteProblem[];
}

/** The fields at the top of a note's text; `undefined` where it has no front matter. */
export function readFields(text: string): Fields | undefined {
	const front = findFrontMatter(text);
	return front && (front.isClosed ? fieldsBetween(text, front.start, front.end) : unclosed(text, front));
}

/** The fields of the YAML that stands between two offsets of a text. */
export function fieldsBetween(text: string, start: number, end: number): Fields {
	const problem = (code: NoteProblem['code'], offset: number, what?: string): NoteProblem => ({
		code,
		line: lineAt(text, start + offset),
		...(what === undefined ? {} : { text: what }),
	});
	// The parser knows no other line ends than these; one for one, so that offsets stay.
	const yaml = text.slice(start, end).replace(/\r(?!\n)/g, '\n');
	const rough = (...problems: NoteProblem[]): Fields => ({ fields: roughFields(yaml, start), problems });
	const limit = yamlLimit(yaml);
	if (limit) {
		return rough(problem(limit.code, limit.offset));
	}
	const document = parseDocument(yaml, {
		schema: 'failsafe',
		uniqueKeys: false,
		keepSourceTokens: true,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const [error] = document.errors;
	if (error) {
		return rough(problem('brokenYaml', error.pos[0], error.message));
	}
	const { contents } = document;
	if (!contents || (isScalar(contents) && contents.source === '')) {
		return { fields: [], problems: [] };
	}
	if (!isMap(contents) || contents.flow || contents.anchor || contents.tag) {
		return { fields: fieldsOf(contents, start), problems: [problem('noFields', contents.range?.[0] ?? 0)] };
	}
	const bomb = expandsTooFar(contents);
	if (bomb !== undefined) {
		return rough(problem('aliasBomb', bomb));
	}
	const fields = fieldsOf(contents, start);
	return { fields, problems: duplicates(fields, text) };
}

function unclosed(text: string, { start, end }: FrontMatter): Fields {
	const line = lineAt(text, start) - 1;
	return { fields: roughFields(text.slice(start, end), start), problems: [{ code: 'unclosed', line }] };
}

function duplicates(fields: readonly Field[], text: string): NoteProblem[] {
	const seen = new Set<string>();
	let [line, counted] = [1, 0];
	return fields.flatMap(({ name, start }) => {
		const again = seen.has(name);
		seen.add(name);
		line += lineAt(text.slice(counted, start), start - counted) - 1;
		counted = start;
		return again ? [{ code: 'duplicateField' as const, line, text: name }] : [];
	});
}

function fieldsOf(map: Node, base: number): Field[] {
	if (!isMap(map)) {
		return [];
	}
	return map.items.flatMap(pair => {
		const key = isScalar(pair.key) ? pair.key : undefined;
		const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
		return key?.range && colon
			? [
					{
						name: String(key.value),
						start: base + key.range[0],
						afterColon: base + colon.offset + 1,
						value: valueOf(pair.value as Node | null, base),
					},
				]
			: [];
	});
}

function valueOf(node: Node | null, base: number): FieldValue {
	if (!node?.range) {
		return { kind: 'nothing' };
	}
	const [start, end] = [base + node.range[0], base + node.range[1]];
	if (isAlias(node) || (isScalar(node) || isCollection(node) ? (node.anchor ?? node.tag) : undefined)) {
		return { kind: 'marked', start, end };
	}
	if (isSeq(node)) {
		return listOf(node, { start, end }, base);
	}
	if (isMap(node)) {
		return { kind: 'map', fields: fieldsOf(node, base), start, end };
	}
	return isScalar(node) ? scalarOf(node, start, end) : { kind: 'nothing' };
}

function scalarOf(node: Scalar, start: number, end: number): FieldValue {
	const text = node.type === Scalar.PLAIN ? (node.source ?? '') : String(node.value);
	if (node.type === Scalar.PLAIN && /^(?:~|null|Null|NULL)?$/.test(text)) {
		return text === '' ? { kind: 'nothing' } : { kind: 'scalar', text: '', style: 'plain', start, end };
	}
	const style =
		node.type === Scalar.QUOTE_SINGLE
			? 'single'
			: node.type === Scalar.QUOTE_DOUBLE
				? 'double'
				: node.type === Scalar.PLAIN
					? 'plain'
					: 'block';
	return { kind: 'scalar', text, style, start, end };
}

function listOf(node: Node, { start, end }: { start: number; end: number }, base: number): List {
	const token = node.srcToken as CST.BlockSequence | CST.FlowCollection | undefined;
	const nodes = isSeq(node) ? node.items : [];
	const items = nodes.map((item, index): ListItem => {
		const before: readonly CST.SourceToken[] = token?.items[index]?.start ?? [];
		const value = valueOf(item as Node | null, base);
		const dash = before.find(({ type }) => type === 'seq-item-ind');
		const comma = before.find(({ type }) => type === 'comma');
		const own = value.kind === 'nothing' ? undefined : value;
		const first = dash ? base + dash.offset : (own?.start ?? start);
		return {
			value,
			start: first,
			end: own?.end ?? first + 1,
			...(comma ? { comma: base + comma.offset } : {}),
		};
	});
	return { kind: 'list', isFlow: token?.type === 'flow-collection', items, start, end };
}
