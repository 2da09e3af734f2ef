import type { Line } from './lines';
import type { PageLine } from './pageLine';
import type { PageLink } from './markdownLinks';

/** One node of an accessibility tree, as browsers under control print it: `- link "Title" [ref=e5]: text`. */
const node =
	/^(\s*)(?:- )?'?(?:uid=\S{1,20} |\[\d{1,6}\] ?)?(\/?[A-Za-z]{3,24})(?: "((?:[^"\\]|\\.){0,2000})")?((?: \[[^[\]]{1,60}\]| \w{2,20}="[^"]{0,2000}")*)'?(?::(?: (.*))?)?$/;

/** Whether lines are such a tree: nearly all of them are nodes, and some lead somewhere. */
export function isOutline(lines: readonly Line[]): boolean {
	if (!lines.slice(0, 400).some(({ text }) => /^\s*- \/url:|^\s*uid=\S/.test(text.slice(0, 80)))) {
		return false;
	}
	const written = lines.slice(0, 400).filter(line => line.text.trim() !== '');
	const nodes = written.filter(
		({ text }) => /^\s*(?:- |uid=)/.test(text.slice(0, 200)) && node.test(text.slice(0, 3000)),
	);
	return (
		nodes.length > 8 &&
		nodes.length >= written.length * 0.8 &&
		nodes.some(({ text }) => /^\s*(?:- \/url:|uid=\S+ (?:link|heading) ")/.test(text.slice(0, 200)))
	);
}

interface Node {
	readonly indent: number;
	readonly number: number;
	readonly text: string;
	readonly heading: number;
	url: string;
}

/** The lines that such a tree shows: what its nodes say, each once, though a heading and the link in it both say it. */
export function* outlineLines(lines: Iterable<Line | undefined>): Generator<PageLine | undefined, void> {
	let around: Node[] = [];
	let waiting: Node | undefined;
	for (const line of lines) {
		const match = line && node.exec(line.text);
		if (!line || !match) {
			yield undefined;
			continue;
		}
		const [, space, role, name, attributes, rest] = match;
		const indent = space!.length;
		if (role === '/url') {
			if (waiting && indent > waiting.indent) {
				waiting.url = unquoted(rest ?? '');
			}
			continue;
		}
		if (waiting && indent <= waiting.indent) {
			yield shown(waiting);
		} else if (waiting) {
			around.push(waiting);
		}
		around = around.filter(one => one.indent < indent);
		const above = around.at(-1);
		const shownText = rest ? unquoted(rest) : nameOf(name ?? '', line.text);
		const level = /level="?([1-6])/.exec(attributes!)?.[1];
		waiting = {
			indent,
			number: line.number,
			text: shownText,
			heading: role === 'heading' ? Number(level ?? 2) : (above?.heading ?? 0),
			url:
				/\burl="([^"]+)"/.exec(attributes!)?.[1] ??
				(above && shownText.length > above.text.length * 0.6 ? above.url : ''),
		};
		if (/^(?:img|image|textbox|separator|rootwebarea|checkbox|searchbox)$/i.test(role!)) {
			waiting = undefined;
		}
	}
	if (waiting) {
		yield shown(waiting);
	}
}

/** A key that YAML had to quote has its quotation marks twice. */
function nameOf(name: string, line: string): string {
	return (/^\s*- '/.test(line) ? name.replaceAll("''", "'") : name).replace(/\\(.)/g, '$1');
}

function shown({ number, text, heading, url }: Node): PageLine {
	const links: readonly PageLink[] = url ? [{ text, url }] : [];
	return {
		number,
		lastNumber: number,
		text: text.trim(),
		width: text.length,
		heading,
		bullet: false,
		strong: false,
		links,
	};
}

/** What YAML puts around a text with marks of its own. */
function unquoted(text: string): string {
	const quoted = /^(["'])([\s\S]*)\1$/.exec(text.trim());
	if (!quoted) {
		return text;
	}
	return quoted[1] === '"' ? quoted[2]!.replace(/\\(.)/g, '$1') : quoted[2]!.replaceAll("''", "'");
}
