import { greekLetters } from './mathSigns';

const named: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', times: '×', copy: '©', middot: '·' },
		...{ hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•' },
		...{ szlig: 'ß', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ' },
	}),
);

/** Combining marks by what the name of a letter with one ends with: `&eacute;`. */
const marks: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308' },
		...{ ring: '\u030A', caron: '\u030C', cedil: '\u0327' },
	}),
);

/** `R&amp;D &#39;at&#x27; work` as a reader sees it. */
export function withoutEntities(text: string): string {
	return text.includes('&')
		? text.replace(
				/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
				(whole, decimal, hex, name: string) => {
					const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
					return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (characterOf(name) ?? whole);
				},
			)
		: text;
}

function characterOf(name = ''): string | undefined {
	const mark = marks.get(name.slice(1));
	return named.get(name) ?? greekLetters.get(name) ?? (mark && (name.charAt(0) + mark).normalize('NFC'));
}
