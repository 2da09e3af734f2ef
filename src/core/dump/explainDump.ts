import type { Placed } from './cards';
import { dataReader } from './dataReader';
import type { LineNote, LineReason, LineRole } from './dump';
import { isOwnText } from './ownText';
import type { Block } from './page/block';
import { linesOf } from './page/lines';
import { readDump } from './readDump';
import { readPapers } from './readPapers';
import { isOrganisation } from './score/titleScore';

type Note = Pick<LineNote, 'role' | 'reason'>;

/** One note for each line of the text, in order: what `readDump` took it for, and why it is no paper. */
export function* explainDump(text: string): Generator<undefined, readonly LineNote[]> {
	const notes: Note[] = [];
	const isData = dataReader(text) !== undefined;
	let last: Block | undefined;
	function visit(placed: Placed): void {
		const note = noteOf(placed, last);
		for (let line = placed.block.line; line <= placed.block.lastLine; line++) {
			notes[line] = note;
		}
		last = placed.block;
	}
	const noDump = isOwnText(text);
	const dump = noDump ? undefined : isData ? yield* readDump(text) : yield* readPapers(text, visit);
	const papers = new Map(dump?.records.map(record => [record.line, record]));
	for (const problem of dump?.problems ?? []) {
		const reason = (
			{
				titleWithoutAbstract: 'noAbstract',
				abstractWithoutTitle: 'noTitle',
				brokenRecord: 'brokenRecord',
			} as const
		)[problem.code];
		notes[problem.line] = { role: notes[problem.line]?.role ?? 'text', reason };
	}
	const isDump = papers.size > 0;
	const explained: LineNote[] = [];
	for (const line of linesOf(text)) {
		yield;
		if (!line) {
			continue;
		}
		if (isData && isDump) {
			notes[line.number] ??= { role: 'data', reason: 'belongsToPaper' };
		}
		const note: Note = notes[line.number] ?? { role: line.text.trim() ? 'text' : 'blank', reason: 'unknown' };
		explained.push({
			line: line.number,
			...(isDump ? asRead(note, papers.has(line.number)) : withoutPapers(note)),
		});
	}
	if (isData) {
		for (const [line, { abstractLine = line }] of papers) {
			explained[abstractLine - 1] = {
				line: abstractLine,
				role: 'abstract',
				reason: 'belongsToPaper',
			};
			explained[line - 1] = { line, role: 'title', reason: 'beginsPaper' };
		}
	}
	return explained;
}

/** A title that begins no record is the second print of a card. */
function asRead(note: Note, begins: boolean): Note {
	if (begins) {
		return { role: 'title', reason: 'beginsPaper' };
	}
	return note.role === 'title' && note.reason === 'beginsPaper'
		? { role: 'title', reason: 'belongsToPaper' }
		: note;
}

/** In a text that is no dump nothing is a title, whatever it looked like. */
function withoutPapers({ role, reason }: Note): Note {
	return role === 'blank'
		? { role, reason }
		: { role: role === 'title' || role === 'abstract' ? 'text' : role, reason: 'noDump' };
}

function noteOf({ block, part, inTail }: Placed, before: Block | undefined): Note {
	switch (part) {
		case 'title':
		case 'titleGoesOn':
			return { role: 'title', reason: 'beginsPaper' };
		case 'abstract':
		case 'abstractGoesOn':
			return { role: 'abstract', reason: 'belongsToPaper' };
		case 'head':
			return { role: roleOf(block, before), reason: 'belongsToPaper' };
		case 'other':
			return inTail
				? { role: 'recommendation', reason: 'otherPaper' }
				: { role: roleOf(block, before), reason: reasonOf(block) };
	}
}

function reasonOf({ sort }: Block): LineReason {
	return sort === 'text' ? 'unknown' : 'pageFurniture';
}

function roleOf(block: Block, before: Block | undefined): LineRole {
	switch (block.sort) {
		case 'count':
		case 'date':
		case 'link':
			return block.sort;
		case 'authorCount':
			return 'authors';
		case 'tail':
			return 'recommendation';
		case 'abstractHeading':
		case 'summaryHeading':
		case 'summarySource':
			return 'heading';
		case 'text':
			if (block.field?.name === 'summary' || before?.sort === 'summaryHeading') {
				return 'summary';
			}
			return block.field?.name === 'authors' || block.looks.names >= 1.5
				? 'authors'
				: isOrganisation(block.text)
					? 'organisation'
					: 'text';
		default:
			return 'chrome';
	}
}
