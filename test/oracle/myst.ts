import { mystParse } from 'myst-parser';

interface Node {
	readonly type: string;
	readonly label?: string;
	readonly kind?: string;
	readonly partial?: string;
	readonly children?: readonly Node[];
}

/** Every citation that MyST's own parser reads. */
export function mystCitations(text: string): string[] {
	return found(mystParse(text) as Node);
}

function found({ type, label, kind, partial, children = [] }: Node): string[] {
	const form = partial === 'year' ? 'authorSuppressed' : partial === 'author' ? 'other' : kind;
	return [...(type === 'cite' ? [`${label} ${form}`] : []), ...children.flatMap(found)];
}
