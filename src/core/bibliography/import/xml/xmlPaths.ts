import { XmlElement } from '@rgrove/parse-xml';

/** The elements below `from` by their names, as `titles/title` says; prefixes of names do not count. */
export function elementsAt(from: XmlElement, path: string): readonly XmlElement[] {
	let found: readonly XmlElement[] = [from];
	for (const name of path.split('/')) {
		found = found.flatMap(element =>
			element.children.filter(
				child => child instanceof XmlElement && child.name.replace(/^\w+:/, '') === name,
			),
		) as readonly XmlElement[];
	}
	return found;
}

/** The texts of the elements below `from`, on one line each; empty ones are left out. */
export function textsAt(from: XmlElement, path: string): readonly string[] {
	return elementsAt(from, path).map(textOf).filter(Boolean);
}

/** The first text that stands at one of the paths. */
export function textAt(from: XmlElement, ...paths: readonly string[]): string | undefined {
	return paths.flatMap(path => textsAt(from, path))[0];
}

/** What an element says with all within it, on one line. */
export function textOf(element: XmlElement): string {
	return element.text.replace(/\s+/g, ' ').trim();
}
