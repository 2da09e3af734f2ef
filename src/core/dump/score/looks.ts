import { namesScore } from './names';
import { tells, wordTells } from './vocabulary';

/** What the words of a text tell, whatever stands around it. */
export interface Looks {
	/** In characters; those of Chinese, Japanese and Korean count for more, as they say more. */
	readonly length: number;
	readonly words: number;
	/** Letters in all words that count as such. */
	readonly letters: number;
	/** Share of longer words that begin with a capital. */
	readonly capitals: number;
	/** Sentence ends inside the text, the last one not counted. */
	readonly breaks: number;
	readonly endsSentence: boolean;
	/** Speaks of itself as research: `we`, `this paper`. */
	readonly self: boolean;
	/** Different words of research abstracts. */
	readonly research: number;
	/** Words that titles of papers like. */
	readonly titleWords: number;
	readonly finiteVerbs: number;
	/** Cites others: `[@key]`, `\cite`, `(Name et al., 2020)`. */
	readonly cites: boolean;
	/** Speaks to the reader, or as a person. */
	readonly personal: number;
	/** How much it reads like a list of people; see `namesScore`. */
	readonly names: number;
	/** Marks of code, tables and data, for each character. */
	readonly marks: number;
}

/** The part of a text that is looked at word by word. */
const head = 450;

const wordPattern = /[A-Za-z\u00c0-\u024f\u0370-\u04ff][\w\u00c0-\u024f\u0370-\u04ff'’-]*/g;
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
export function looksOf(text: string): Looks {
	const beginning = text.length > head ? text.slice(0, head) : text;
	const ideographs = /[\u3040-\ud7af]/.test(beginning) ? (beginning.match(dense)?.length ?? 0) : 0;
	const length = text.length * (1 + (1.6 * ideographs) / Math.max(1, beginning.length));
	const found = new Set<string>();
	let words = 0;
	let long = 0;
	let letters = ideographs * 2;
	let capital = 0;
	let finiteVerbs = 0;
	let personal = 0;
	let titles = 0;
	let self = ideographs > 0 && /本文|我们|我們|本研究|本論文|본 논문|우리는/.test(beginning);
	let last = '';
	for (const word of beginning.match(wordPattern) ?? []) {
		words++;
		letters += word.length;
		const lower = word.toLowerCase();
		if (word.length > 3) {
			long++;
			capital += word.charCodeAt(0) !== lower.charCodeAt(0) ? 1 : 0;
		}
		const bits = wordTells.get(lower) ?? 0;
		if (bits) {
			finiteVerbs += bits & tells.verb ? 1 : 0;
			personal += bits & tells.person && (word !== 'I' || words > 1) ? 1 : 0;
			titles += bits & tells.title ? 1 : 0;
			self ||=
				(bits & tells.authors) > 0 || ((bits & tells.itself) > 0 && (last === 'this' || last === 'present'));
			if (bits & tells.research) {
				found.add(lower);
			}
		}
		last = lower;
	}
	return {
		length,
		words: words + ideographs / 2,
		letters,
		capitals: long ? capital / long : 0,
		breaks: beginning.match(/[.!]["”’)]?\s+(?=["“(\[]?[A-Z\u00c0-\u024f0-9$\\])|[。！？]/g)?.length ?? 0,
		endsSentence: /(?:[.!?…。！？]|\.\.\.)["”’)\]}]*(?: (?:Expand|(?:(?:Read|See|Show) )?[Mm]ore))?$/.test(
			text.slice(-18),
		),
		self,
		research: found.size,
		titleWords: titles,
		finiteVerbs,
		cites:
			/\b(?:this|next|previous|last) (?:chapter|section|thesis)\b|\[@|\\cite|\b@[a-z]+\d{4}|\bet al\.,? \(?\d{4}|\([A-Z][\w-]+(?: (?:and|&) [A-Z][\w-]+| et al\.)?,? \d{4}[a-z]?\)/.test(
				beginning,
			),
		personal,
		names: namesScore(text),
		marks:
			(withoutFormulas(beginning).match(/[{};=<>|`~\t]|\s\/\/|\(\)|::|->/g)?.length ?? 0) /
			Math.max(40, beginning.length),
	};
}

/** Braces within dollars are mathematics, not code. */
function withoutFormulas(text: string): string {
	return text.includes('$') ? text.replace(/\$[^$\n]{1,100}\$/g, '') : text;
}

/** Of a line whose words do not matter. */
export const noLooks = looksOf('');
