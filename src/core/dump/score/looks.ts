import { namesScore } from './names';
import { researchWords, titleWords } from './vocabulary';

/** What the words of a text tell, whatever stands around it. */
export interface Looks {
	/** In characters; those of Chinese, Japanese and Korean count for more, as they say more. */
	readonly length: number;
	readonly words: number;
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

const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const personalWords = new Set([
	'you',
	'your',
	'yours',
	'i',
	'my',
	'me',
	'he',
	'she',
	'his',
	'her',
	'him',
	'please',
	'said',
]);
const selfNouns = new Set([
	'paper',
	'work',
	'study',
	'article',
	'survey',
	'report',

	'letter',
	'review',
	'tutorial',

	'note',
]);
const verbs = new Set([
	'is',
	'are',
	'was',
	'were',
	'has',
	'have',
	'had',
	'we',
	'our',
	'this',
	'these',
	'it',
	'they',
	'will',
	'would',
	'been',
	'which',
	'their',
	'its',
	'there',
	'be',
]);

export function looksOf(text: string): Looks {
	const beginning = text.length > head ? text.slice(0, head) : text;
	const ideographs = /[\u3040-\ud7af]/.test(beginning) ? (beginning.match(dense)?.length ?? 0) : 0;
	const length = text.length * (1 + (1.6 * ideographs) / Math.max(1, beginning.length));
	const found = new Set<string>();
	let words = 0;
	let long = 0;
	let capital = 0;
	let finiteVerbs = 0;
	let personal = 0;
	let titles = 0;
	let self = ideographs > 0 && /本文|我们|我們|本研究|本論文|본 논문|우리는/.test(beginning);
	let last = '';
	for (const [word] of beginning.matchAll(
		/[A-Za-z\u00c0-\u024f\u0370-\u04ff][\w\u00c0-\u024f\u0370-\u04ff'’-]*/g,
	)) {
		words++;
		const lower = word.toLowerCase();
		if (word.length > 3) {
			long++;
			capital += word.charCodeAt(0) !== lower.charCodeAt(0) ? 1 : 0;
		}
		finiteVerbs += verbs.has(lower) ? 1 : 0;
		personal += personalWords.has(lower) && word !== 'I' ? 1 : word === 'I' && words > 1 ? 1 : 0;
		self ||=
			lower === 'we' || lower === 'our' || (selfNouns.has(lower) && (last === 'this' || last === 'present'));
		titles += titleWords.has(lower) ? 1 : 0;
		if (researchWords.has(lower)) {
			found.add(lower);
		}
		last = lower;
	}
	return {
		length,
		words: words + ideographs / 2,
		capitals: long ? capital / long : 0,
		breaks: beginning.match(/[.!]["”’)]?\s+(?=["“(\[]?[A-Z\u00c0-\u024f0-9$\\])|[。！？]/g)?.length ?? 0,
		endsSentence: /(?:[.!?…。！？]|\.\.\.)["”’)\]}]*$/.test(text.slice(-8)),
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
			(beginning.match(/[{};=<>|`~\t]|\s\/\/|\(\)|::|->/g)?.length ?? 0) / Math.max(40, beginning.length),
	};
}

/** Of a line whose words do not matter. */
export const noLooks = looksOf('');
