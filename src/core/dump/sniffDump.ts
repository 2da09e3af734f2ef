import { dataReader } from './dataReader';
import { roleOf } from './json/jsonKeys';
import { beginsLikeJson } from './json/readJson';
import { isOwnText } from './ownText';
import { saysPapers } from './shape/credit';
import { readCards } from './readCards';
import { nobody, withShape } from './readPapers';

/** Names of files that hold no pages, whatever they say. */
const otherNames =
	/\.(?:[cm]?[jt]sx?|py|ipynb|java|c|cc|cpp|h|hpp|rs|go|rb|php|sh|css|scss|less|vue|svelte|lock|map|svg|bib|tex|sty|cls|ris|typ|sql|ini|cfg|conf|gradle|diff|patch)$/i;

/** How much of a head is read when a quick look leaves it open. */
const readLength = 20_000;

/** Whether a file with this beginning and name deserves to be read whole; a head may end anywhere. */
export function* sniffDump(head: string, name: string): Generator<undefined, boolean> {
	if (otherNames.test(name) || isOwnText(head)) {
		return false;
	}
	if (beginsLikeJson(head)) {
		const { hasTitles, hasColumn, hasAbstracts } = keysIn(head);
		const hasFields = hasTitles && hasAbstracts;
		const texts = longStrings(head);
		const isProse = texts.reduce((sum, text) => sum + text.length, 0) > head.length / 3;
		return (
			hasFields ||
			(hasColumn && hasResearch(head)) ||
			(isProse && hasResearch(head) && (yield* readsAsPage(pageWithin(texts) ?? head)))
		);
	}
	return (
		dataReader(head) !== undefined ||
		((hasResearch(head) || hasVenues(head) || hasPeople(head)) && (yield* readsAsPage(head)))
	);
}

/** Which fields of papers a text of JSON names; a table that is stored by columns has all of its titles first. */
function keysIn(json: string) {
	const found = { hasTitles: false, hasColumn: false, hasAbstracts: false };
	const keys = /title/i.test(json)
		? json.matchAll(/"([\w -]{2,40})"\s{0,20}:\s{0,20}(\[|\{\s{0,20}"0"|["{]|)/g)
		: [];
	for (const [, key = '', value = ''] of keys) {
		const role = roleOf(key);
		found.hasTitles ||= role === 'title' && value !== '';
		found.hasColumn ||= role === 'title' && (value === '[' || value.length > 1);
		found.hasAbstracts ||= role === 'abstract';
	}
	return found;
}

/** The longer texts between quotation marks. */
function longStrings(json: string): readonly string[] {
	return json.split('"').filter(text => text.length > 180 && text.includes(' '));
}

/** The page that a string of JSON holds, read roughly; `undefined` where none has lines. */
function pageWithin(texts: readonly string[]): string | undefined {
	const page = texts.find(text => text.split('\\n', 6).length > 4);
	return page?.replace(/\\n/g, '\n');
}

/** Abstracts of any field say some of these within their first sentences. */
function hasResearch(head: string): boolean {
	// One paper alone says few of them, but has neither code nor sections.
	const few = head.length < 3000 && !/```|^#{2,6}\s|^ {4}\S/m.test(head) ? 1 : 2;
	const words = new Set<string>();
	for (const [word] of head.matchAll(
		/\b(?:we|our|paper|propose[sd]?|method|methods|model|models|results|learning|study|approach|performance|data|novel|authors?|abstract|experiments|upvote|papers|arxiv|trending|proposes|existing|algorithms?|training|benchmarks?|wir|arbeit|studie|daten|modelle?|verfahren|ergebnisse|netze|nous|article|modèles?|méthode|résultats|données|este|trabajo|modelos?|método|resultados|datos|redes)\b|本文|我们|论文|作者|方法|模型|数据|研究|学习|提出|実験|手法|モデル|論文|データ|学習|提案|논문|모델|방법|데이터|연구|학습|제안/gi,
	)) {
		words.add(word.toLowerCase());
		if (words.size > few) {
			return true;
		}
	}
	return false;
}

/** Whether several lines say where and when something was published; the day of a release is no such thing. */
function hasVenues(head: string): boolean {
	return (
		(head.match(/^.{8,80}\b(?:19|20)\d\d\b(?!-\d\d).{0,40}\b(?:\d+\s?[-–]\s?\d+|pp?\.|vol|no)/gim)?.length ??
			0) > 2
	);
}

/** Whether several lines name people, below something that says what is listed. */
function hasPeople(head: string): boolean {
	return (
		head
			.slice(0, 1500)
			.split(/[\r\n]+/, 40)
			.some(saysPapers) &&
		(head.match(
			/(?:^|[\t—–] ?)[ *_]*(?:\p{Lu}[\p{L}.'’-]* ){1,2}\p{Lu}[\p{L}'’-]+(?:(?:[,;]| and| &| und| et) (?:\p{Lu}[\p{L}.'’-]* ){1,2}\p{Lu}[\p{L}'’-]+)*[*_.:]*(?=\t|\r?$)|(?:doi\.org\/10\.|arxiv\.org\/(?:abs|pdf)\/)\S+|[\u3400-\u9fff]{2,4}[;,、\t] ?[\u3400-\u9fff]{2,4}/gmu,
		)?.length ?? 0) > 2
	);
}

function* readsAsPage(head: string): Generator<undefined, boolean> {
	const start = head.length > readLength ? head.slice(0, readLength) : head;
	const cards = yield* readCards(start, nobody);
	const { score, evidence } = cards.page;
	return (
		(cards.titled && score > -0.6) ||
		evidence > 1 ||
		(yield* withShape(start, cards, nobody)).records.length > 0
	);
}
