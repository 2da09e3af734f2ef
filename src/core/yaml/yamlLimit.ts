import { CST, Lexer } from 'yaml';

/** Far beyond what anybody writes, and little enough for a parser that is slow, or dies, of more. */
const most = { length: 64 * 1024, nesting: 32, keys: 500, marks: 2_000 };

/** What there is too much of in a text for the parser. */
export interface YamlLimit {
	readonly code: 'tooLarge' | 'tooDeep' | 'tooMany' | 'complexKey';
	readonly offset: number;
}

/** Why a text must not reach the parser, and where that shows; found in linear time. */
export function yamlLimit(yaml: string): YamlLimit | undefined {
	if (yaml.length > most.length) {
		return { code: 'tooLarge', offset: 0 };
	}
	const nesting = new Nesting();
	let [offset, keys, marks] = [0, 0, 0];
	let isScalar = false;
	for (const source of new Lexer().lex(yaml)) {
		const type = isScalar ? 'scalar' : CST.tokenType(source);
		const standsForText = isScalar || ![CST.SCALAR, CST.DOCUMENT, CST.FLOW_END].includes(source);
		isScalar = !isScalar && source === CST.SCALAR;
		if (type === 'explicit-key-ind') {
			return { code: 'complexKey', offset };
		}
		keys += type === 'map-value-ind' ? 1 : 0;
		// Comments and empty lines cost the parser as much as what says something.
		marks += !standsForText || type === 'space' ? 0 : 1;
		if (keys > most.keys || marks > most.marks) {
			return { code: 'tooMany', offset };
		}
		if (nesting.at(type, source) > most.nesting) {
			return { code: 'tooDeep', offset };
		}
		offset += standsForText ? source.length : 0;
	}
	return undefined;
}

/** How deep collections nest at a token, or a little more. */
class Nesting {
	private flow = 0;
	/** Columns of the lines that hold the present one. */
	private readonly indents: number[] = [];
	private column = 0;
	private isLineStart = true;
	private dashes = 0;

	at(type: CST.TokenType | null, source: string): number {
		if (type === 'flow-map-start' || type === 'flow-seq-start') {
			this.flow++;
		} else if (type === 'flow-map-end' || type === 'flow-seq-end') {
			this.flow = Math.max(0, this.flow - 1);
		} else if (type === 'flow-error-end') {
			this.flow = 0;
		} else if (type === 'seq-item-ind') {
			this.dashes++;
		}
		if (this.isLineStart && this.flow === 0 && type !== 'space' && type !== 'newline') {
			while ((this.indents.at(-1) ?? -1) >= this.column) {
				this.indents.pop();
			}
			this.indents.push(this.column);
			this.isLineStart = false;
		}
		if (source.endsWith('\n')) {
			[this.column, this.isLineStart, this.dashes] = [0, true, 0];
		} else {
			this.column += source.length;
		}
		return this.flow + this.indents.length + this.dashes;
	}
}
