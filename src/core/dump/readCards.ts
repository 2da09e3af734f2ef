import type { PaperRecord } from '../library/paper';
import type { Card, Placed } from './cards';
import type { Dump, DumpProblem } from './dump';
import { ListedTitles, type ListedTitle } from './listedTitles';
import { mergeCard } from './mergeCard';
import { layoutName } from './layoutName';
import { learnCardMarks, paperRecord, type CardMarks } from './paperRecord';
import { readPage, type PageEnd } from './readPage';
import { isRegular } from './shape/regular';
import { withoutStrangers } from './strangers';
import { learnTitleMarks, withoutMarks } from './titleMarks';
import { learnSides, type Sides } from './sides';

/** Cards that are read before it is clear on which side of them a page prints its facts. */
const firstCards = 24;

/** What is shorter may be another title that was taken for an abstract. */
const shortest = 200;

/** What the words of a page's titles and abstracts tell, and what the page taught on the way. */
export interface CardsRead {
	readonly dump: Dump;
	/** What the whole page says about itself. */
	readonly page: PageEnd;
	/** Whether some card has a title, be the page a dump or not. */
	readonly titled: boolean;
	/** Papers follow each other so evenly that none can stand between them unseen. */
	readonly regular: boolean;
	/** Whether a line stands below the paper of a page that has but one, where its models, comments and kin are. */
	readonly inTail: (line: number) => boolean;
}

/** Reads a page of papers that is no JSON, and shows every block to `visit` on the way. */
export function* readCards(text: string, visit: (placed: Placed) => void): Generator<undefined, CardsRead> {
	const records: PaperRecord[] = [];
	const orphans: DumpProblem[] = [];
	const listed: ListedTitle[] = [];
	const titles = new ListedTitles();
	const waiting: Card[] = [];
	let sides: Sides | undefined;
	let marks: CardMarks | undefined;
	let repeats = 0;
	const steps: number[] = [];
	function take(): void {
		const titled = waiting.filter(card => card.title.length > 0);
		sides ??= learnSides(titled);
		marks ??= learnCardMarks(titled);
		for (const card of waiting.splice(0)) {
			if (card.title.length === 0) {
				orphans.push({ code: 'abstractWithoutTitle', line: card.abstract[0]!.line });
				continue;
			}
			steps.push(card.head.length + card.after.length);
			const record = paperRecord(card, sides, marks, records.length === 0);
			const last = records.at(-1);
			if (last?.title === record.title) {
				records[records.length - 1] = mergeCard(last, record);
				repeats++;
			} else {
				records.push(record);
			}
		}
	}
	let texts = 0;
	let saysPapers = false;
	let wasInTail = false;
	const tails: { readonly from: number; to: number }[] = [];
	function list(placed: Placed): void {
		const { sort, text, line, lastLine } = placed.block;
		if (placed.inTail) {
			const tail = wasInTail ? tails.at(-1) : undefined;
			if (tail) {
				tail.to = lastLine;
			} else {
				tails.push({ from: line, to: lastLine });
			}
		}
		wasInTail = placed.inTail;
		texts += sort === 'text' ? 1 : 0;
		saysPapers ||=
			texts < 8 && text.length < 80 && /\b(?:accepted|papers|proceedings|publications)\b/i.test(text);
		listed.push(...[titles.read(placed) ?? []].flat());
	}
	const page = readPage(text);
	let step = page.next();
	for (; !step.done; step = page.next()) {
		if (step.value?.kind === 'card') {
			waiting.push(step.value.card);
			if (sides || waiting.length >= firstCards) {
				take();
			}
		} else if (step.value) {
			visit(step.value.placed);
			list(step.value.placed);
		}
		yield;
	}
	listed.push(...titles.end());
	take();
	const inTail = (line: number) => tails.some(({ from, to }) => from <= line && line <= to);
	const seen = { page: step.value, titled: records.length > 0, inTail };
	const peopled = listed.filter(title => title.peopled);
	// Of accepted papers some pages print titles and authors, and nothing else.
	const isProgramme = saysPapers && peopled.length > 3 && peopled.length * 2 > texts * 0.6;
	const certain = isProgramme
		? peopled
		: listed.filter(title => title.certain || (saysPapers && title.dated));
	const complete = records.filter(
		({ abstract }) => abstract.length > shortest || /[.!?。]\S?$/.test(abstract),
	);
	const whole = new Set(complete.map(record => record.title));
	// A page of one paper names its id in many places, none of which is another paper.
	const ids = new Set(complete.flatMap(record => record.arxiv ?? []));
	const alone = new Set(
		certain.flatMap(({ record: { title, arxiv = '' } }) => (whole.has(title) || ids.has(arxiv) ? [] : title)),
	);
	const credited = certain.filter(title => title.credited || title.dated);
	const says = step.value.evidence > 1 || isProgramme || credited.length > Math.max(1, certain.length / 2);
	if (says && alone.size > 1 && alone.size > whole.size * 2) {
		const written = learnTitleMarks(certain.map(({ record }) => record.title));
		const own = certain.map(({ record }) => ({ ...record, title: withoutMarks(record.title, written) }));
		return {
			dump: {
				layout: 'daily list',
				records: own,
				problems: own.map(({ line, title }) => ({ code: 'titleWithoutAbstract', line, title })),
			},
			...seen,
			// Without a word of the page's own nothing tells that these are all.
			regular:
				step.value.evidence > 1 &&
				isRegular([...own.slice(1).map(({ line }, at) => line - own[at]!.line), 0]),
		};
	}
	if (step.value.score <= 0) {
		return { dump: { layout: 'none', records: [], problems: [] }, ...seen, regular: false };
	}
	const own = withoutStrangers(records);
	const known = new Set(own.map(record => record.title));
	// Where nearly each title has its authors below, one without an abstract is no less a paper.
	const isSigned =
		own.length > 2 && own.filter(record => record.authors.length > 0).length >= own.length * 0.8;
	const more = listed
		.filter(
			({ lacksAbstract, unclaimed, record: { title, arxiv = '' } }) =>
				(lacksAbstract || (isSigned && unclaimed)) && !known.has(title) && !ids.has(arxiv),
		)
		.map(title => title.record);
	return {
		dump: {
			layout: layoutName(step.value, own, repeats),
			records: more.length > 0 ? [...own, ...more].sort((a, b) => a.line - b.line) : own,
			problems: problemsOf(own, listed, orphans),
		},
		...seen,
		regular: more.length === 0 && isRegular(steps),
	};
}

function withoutAbstract({ record: { line, title } }: ListedTitle): DumpProblem {
	return { code: 'titleWithoutAbstract', line, title };
}

/** What stands inside a list but is no whole paper; above the first paper stands the page's own head. */
function problemsOf(
	records: readonly PaperRecord[],
	listed: readonly ListedTitle[],
	orphans: readonly DumpProblem[],
): readonly DumpProblem[] {
	const first = records[0]?.line ?? Infinity;
	const known = new Set(listed.length === 0 ? [] : records.map(record => record.title));
	const alone = listed
		.filter(
			({ record, certain, likely }) =>
				(certain || (likely && record.line > first && records.length > 2)) && !known.has(record.title),
		)
		.map(withoutAbstract);
	return [...alone, ...orphans.filter(() => records.length > 2)].sort((a, b) => a.line - b.line);
}
