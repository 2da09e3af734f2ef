/** Where a scalar is to stand; commas and brackets mean something in a flow list. */
type Place = 'block' | 'flow';

/** Words that YAML 1.1 or 1.2 take for something else than text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A text as a YAML scalar that every reader, old or new, takes for that text. */
export function scalarText(
	text: string,
	place: Place = 'block',
	style: 'single' | 'double' | 'plain' = 'plain',
) {
	const canBeSingle = !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text);
	if (style === 'single' && canBeSingle) {
		return `'${text.replaceAll("'", "''")}'`;
	}
	return style === 'plain' && isPlain(text, place) ? text : doubleQuoted(text);
}

/** `[a, "b, c"]` */
export function flowList(texts: readonly string[]): string {
	return `[${texts.map(text => scalarText(text, 'flow')).join(', ')}]`;
}

/** What stands between double quotes. */
export function doubleQuotedInner(text: string): string {
	return doubleQuoted(text).slice(1, -1);
}

function isPlain(text: string, place: Place): boolean {
	const letters = place === 'flow' ? /^\p{L}[\p{L}\p{M}\p{N} _./()+-]*$/u : /^\p{L}(?: |[^\p{C}\p{Z}])*$/u;
	return letters.test(text) && !reserved.test(text) && !/: | #|[: ]$/.test(text);
}

/** JSON's text is YAML's, but for what YAML 1.1 takes for line ends and what nobody can see. */
function doubleQuoted(text: string): string {
	return JSON.stringify(text).replace(/[\x7f-\x9f\xad\p{Zl}\p{Zp}\p{Cf}]/gu, unseen =>
		unseen.length > 1
			? `\\U${unseen.codePointAt(0)!.toString(16).padStart(8, '0')}`
			: `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
