import { mathSigns } from '../mathSigns';

/**
 * A title with formulas as other places write it: its letters alone, `1920$\times$1080` as `1920\times1080`, and its
 * signs, `1920×1080`. None where it has no formula.
 */
export function titlesWithoutMath(title: string): readonly string[] {
	const bare = title.replace(/\$([^$]+)\$/g, '$1');
	return bare === title
		? []
		: [bare, bare.replace(/\\([A-Za-z]+) ?/g, (command, name: string) => mathSigns.get(name) ?? command)];
}
