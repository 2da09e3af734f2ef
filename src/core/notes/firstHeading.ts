import { findFrontMatter } from './frontMatter';

/** How far down a note's own heading may stand. */
const far = 4_000;

/** The text of the first `# Heading` of a note's body, its marks taken off. */
export function firstHeading(text: string): string {
	const start = findFrontMatter(text)?.end ?? 0;
	const [, heading = ''] = /^#[ \t]+([^\r\n]+)/m.exec(text.slice(start, start + far)) ?? [];
	return heading
		.replace(/\s+/g, ' ')
		.replace(/ #* ?$/, '')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.trim();
}
