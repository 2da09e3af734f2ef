import fc from 'fast-check';

/** A note in pieces: what stands before the field, the field itself (empty where it is missing), what stands after. */
export interface NotePieces {
	readonly before: string;
	readonly field: string;
	readonly after: string;
}

const word = fc.constantFrom(
	'alpha',
	'beta',
	'γάμμα',
	'd-e',
	'Mamba: x',
	'yes',
	'12',
	"it's",
	'"q"',
	'# no',
	'[x]',
	'@a',
	'猫',
);
const plainWord = fc.constantFrom('alpha', 'beta', 'γάμμα', 'delta', 'x_1');
const comment = fc.constantFrom('', ' # kept', '   ', '\t# tab', ' #');

/** Fields of the user's own, each whole lines. */
const ownField = fc.constantFrom<string[]>(
	'# a comment: of mine',
	'',
	'   ',
	'mine: "quoted" # why',
	"other:   'single'   ",
	'nested:\n  deep: {a: 1,   b: [2,3]}\n  more:\n  - x\n  -   y',
	'anchored: &a foo\nalias: *a',
	'tagged: !mine 3',
	'text: |\n  status: not a field\n    deeper\n\n  tags: [no]',
	'folded: >-\n  one\n  two',
	'"quoted key": 1',
	'long: word\n  goes on\n  and on',
	'date: 2020-01-01',
	'empty:',
	'math: "$\\\\alpha$ \\u00e9"',
);

const scalarField = fc
	.tuple(fc.constantFrom('plain', 'double', 'single', 'block', 'next', 'empty', 'null'), plainWord, comment)
	.map(([style, text, end]) => {
		switch (style) {
			case 'double':
				return `: "${text}"${end}`;
			case 'single':
				return `:   '${text}'${end}`;
			case 'block':
				return `: |-\n  ${text}`;
			case 'next':
				return `:\n  ${text}${end}`;
			case 'empty':
				return `:${end}`;
			case 'null':
				return `: ~${end}`;
			default:
				return `: ${text}${end}`;
		}
	});

const listField = fc
	.tuple(
		fc.constantFrom('flow', 'lines', 'block', 'indented', 'commented', 'words', 'empty', 'none', 'ownLine'),
		fc.uniqueArray(plainWord, { minLength: 1, maxLength: 4 }),
		comment,
	)
	.map(([style, items, end]) => {
		switch (style) {
			case 'flow':
				return `: [${items.join(',  ')}]${end}`;
			case 'lines':
				return `: [\n    ${items.join(',\n    ')},\n  ]${end}`;
			case 'ownLine':
				return `:\n  [ ${items.join(' , ')} ]${end}`;
			case 'block':
				return `:${end}${items.map(item => `\n- ${item}`).join('')}`;
			case 'indented':
				return `:${items.map(item => `\n   -   "${item}"${end}`).join('')}`;
			case 'commented':
				return `:${items.map(item => `\n  # about ${item}\n  - ${item}${end}`).join('')}`;
			case 'words':
				return `: ${items.join(', ')}${end}`;
			case 'empty':
				return `: []${end}`;
			default:
				return `:${end}`;
		}
	});

const body = fc.constantFrom(
	'',
	'\n# Heading\n\nProse --- and more.\n',
	'No gap\n---\nstatus: body\n',
	'\n\t\n  x  ',
);

/** Notes that have, or lack, a field of this name. */
export function notesWith(name: string, kind: 'scalar' | 'list'): fc.Arbitrary<NotePieces> {
	return fc
		.record({
			bom: fc.boolean(),
			crlf: fc.boolean(),
			fences: fc.constantFrom(['---', '---'], ['---  ', '...'], ['---', '--- \t']),
			above: fc.array(ownField, { maxLength: 4 }),
			below: fc.array(ownField, { maxLength: 4 }),
			field: fc.option(kind === 'scalar' ? scalarField : listField, { freq: 6 }),
			body,
		})
		.map(({ bom, crlf, fences, above, below, field, body }) => {
			const lines = (texts: readonly string[]) =>
				unique(texts)
					.map(text => `${text}\n`)
					.join('');
			const [first, second] = [unique(above), unique(below).filter(text => !above.includes(text))];
			const ends = (text: string) => (crlf ? text.replaceAll('\n', '\r\n') : text);
			return {
				before: ends(`${bom ? '\uFEFF' : ''}${fences[0]}\n${lines(first)}`),
				field: ends(field === null ? '' : `${name}${field}\n`),
				after: ends(`${lines(second)}${fences[1]}\n${body}`),
			};
		});
}

export const someText = fc.oneof(word, plainWord, fc.string({ minLength: 1, unit: 'grapheme' }));

function unique(texts: readonly string[]): string[] {
	return [...new Set(texts)];
}
