import type { Block } from './page/block';
import { namesScore, unglued } from './score/names';
import { isOrganisation } from './score/titleScore';

/** The authors that a card names: after a label, in a list, or one to a line below `Authors`. */
export function authorsOf(
	head: readonly Block[],
	around: readonly Block[],
	row: number | undefined,
): readonly string[] {
	const blocks = [...head, ...around];
	const labelled = blocks.find(block => block.field?.name === 'authors');
	if (labelled) {
		return peopleIn(labelled.text);
	}
	const list = blocks.find(block => block.sort === 'text' && block.looks.names >= 2);
	const one = row === undefined ? undefined : head[row];
	const below = belowHeading(head);
	if (
		!list &&
		one?.sort === 'text' &&
		one.looks.names > 0 &&
		!isOrganisation(one.text.replace(/\s?\([^()]*\)/g, ''))
	) {
		return peopleIn(one.text);
	}
	return list ? peopleIn(list.text) : below.length > 0 ? below : belowHeading(around);
}

/** `Ada Lovelace*, Charles Babbage and Mary Somerville` are three; `Lovelace, Ada; Babbage, Charles` are two. */
export function peopleIn(text: string): readonly string[] {
	const all = unglued(text.slice(0, 20_000));
	const names = all.includes(';')
		? all.split(/\s*;\s*/).map(name => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
		: all.split(/\s*[,·、，|]\s*(?:and\s|&\s|…\s)?|\s(?:and|&|und|et(?!\sal)|y)\s/);
	return names
		.map(name =>
			name
				.replace(/\([^)]*\)?|[*†‡∗⋆§¶]|(?<=\p{L})\d+/gu, '')
				.replace(/^(?:(?:by|[—–-])\s|\p{Extended_Pictographic}\ufe0f?\s?)/iu, '')
				.replace(/\set al\.?$/i, '')
				.trim(),
		)
		.filter(
			name =>
				name !== '' &&
				name.length < 80 &&
				!/^(?:et al\.?|\+?\s?\d+ (?:more|others?|authors?).*|\.\.\.|…|jr\.?)$/i.test(name),
		);
}

function belowHeading(blocks: readonly Block[]): readonly string[] {
	const heading = blocks.findIndex(
		block => /^authors?:?$/i.test(block.text) || block.field?.label === 'authors',
	);
	const names: string[] = [];
	for (const block of heading < 0 ? [] : blocks.slice(heading + 1)) {
		if (block.text === ',') {
			continue;
		}
		if (
			(block.sort !== 'text' && !(block.sort === 'link' && namesScore(block.text) >= 2)) ||
			block.field ||
			(block.sort === 'text' && (block.text.length > 60 || block.looks.words < 2)) ||
			/[.:!?]$/.test(block.text) ||
			isOrganisation(block.text)
		) {
			break;
		}
		names.push(...peopleIn(block.text));
	}
	return names;
}
