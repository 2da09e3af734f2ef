import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const forms: { readonly [form: string]: string } = {
	normal: 'parenthetical',
	prose: 'narrative',
	year: 'authorSuppressed',
};
const keys = [
	'a',
	'b',
	'c',
	'd',
	'a/b+c',
	'a.',
	'müller2020',
	'王2020',
	'a.b:c-d_e',
	'b_',
	'c_',
	'a.b:c-d_e-',
];
const bibliography = keys
	.map(key => `"${key}":\n  type: article\n  title: T\n  author: X, Y\n  date: 2020\n`)
	.join('');

/** Every citation in a document that Typst compiles, in order. */
export function typstCitations(text: string): string[] {
	const compiler = NodeCompiler.create({ workspace: '/' });
	compiler.mapShadow('/refs.yml', Buffer.from(bibliography));
	const mainFileContent = `${text}\n\n#hide[#bibliography("/refs.yml")]\n`;
	const { result } = compiler.compile({ mainFileContent });
	if (!result) {
		throw new Error('Typst does not compile it.');
	}
	const found = compiler.query(result, { selector: 'cite' }) as { key: string; form: string | null }[];
	return found.map(({ key, form }) => {
		const plain = key.replace(/^<(.*)>$|^label\("(.*)"\)$/, '$1$2');
		return `${plain} ${form === null ? 'nocite' : (forms[form] ?? 'other')}`;
	});
}
