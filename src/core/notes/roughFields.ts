import type { Field } from './field';

/** More is in no front matter that names a paper. */
const longest = 16 * 1024;

/** Fields of a front matter that is no sound YAML, line by line: enough to tell whose note it is. */
export function roughFields(yaml: string, base: number): Field[] {
	const line = /^([A-Za-z][\w-]*)[ \t]*:[ \t]([^\n]*)/gm;
	return Array.from(yaml.slice(0, longest).matchAll(line), match => {
		const { 0: whole, 1: name = '', 2: rest = '', index } = match;
		const start = base + index;
		const afterColon = start + whole.length - rest.length - 1;
		const end = start + whole.length;
		return {
			name,
			start,
			afterColon,
			value: { kind: 'scalar', text: written(rest.trim()), style: 'plain', start: afterColon, end },
		};
	});
}

/** What a value says if it is a simple one, else nothing. */
function written(value: string): string {
	const quoted = /^(["'])((?:(?!\1)[^\\])*)\1/.exec(value)?.[2];
	return quoted ?? (/^["'&*!|>[{@`%#]/.test(value) ? '' : value.split(' #')[0]!.trimEnd());
}
