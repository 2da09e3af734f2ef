import fc from 'fast-check';
import { hostileTexts } from './hostileTexts';

const bits = ['\n', '\r\n', '\r', ' ', '\t', '% c\n', '@', '{', '}', '"', ',', '#', '\uFEFF', 'text'];

/** Sound entries, of which several may be of one key or one work. */
const sound = fc
	.record({
		key: fc.constantFrom('aa', 'bb', 'CC', 'dd'),
		title: fc.constantFrom('One', 'Two', '{Three}', 'A "B" C'),
		more: fc.constantFrom('', 'note = {N},', 'Year = 2020', 'year = "2021",', 'author = {A and others},'),
		lineEnd: fc.constantFrom('\n', '\r\n', ' '),
	})
	.map(
		({ key, title, more, lineEnd }) =>
			`@misc{${key},${lineEnd}  title = {${title}},${lineEnd}  ${more}${lineEnd}}${lineEnd}`,
	);

/** `.bib` texts of entries, junk, line ends and bits of broken entries, in any order. */
export const anyBibtex = fc
	.array(
		fc.oneof(
			fc.constantFrom(...hostileTexts),
			fc.constantFrom(...bits, '@string{a = "b"}'),
			fc.string({ maxLength: 20 }),
			fc.stringMatching(/^[a-z]{1,4}$/).map(key => `@misc{${key},\n  title = {${key}},\n}\n`),
			sound,
		),
		{ maxLength: 12 },
	)
	.map(parts => parts.join(''));
