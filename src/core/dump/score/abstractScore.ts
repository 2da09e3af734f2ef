import type { Block } from '../page/block';
import { isOrganisation } from './titleScore';

/** How much a block reads like an abstract, or a summary in its place; above 0 more like one than not. */
export function abstractScore(block: Block): number {
	const { looks } = block;
	let score = lengthScore(looks.length);
	if (looks.length < 40) {
		// No title, however clear, makes an abstract of a few words.
		return block.field?.name === 'abstract' ? score : score * 3;
	}
	score += block.field?.name === 'abstract' ? 7 : block.field?.name === 'summary' ? 3 : block.field ? -8 : 0;
	score += looks.endsSentence ? 1 : -0.7;
	score += Math.min(1.5, looks.breaks * 0.4);
	score += looks.self ? 1 : 0;
	score += Math.min(2.5, looks.research * 0.35);
	score += Math.min(0.8, looks.finiteVerbs * 0.2);
	score -= Math.min(3, looks.personal * 0.5);
	score -= looks.cites ? 1 : 0;
	score -= isReference(block.text) ? 9 : 0;
	score -= Math.min(8, looks.marks * 100);
	score -= looks.capitals > 0.75 ? 2 : 0;
	score -= block.heading ? 4 : 0;
	score -= looks.length < 160 && isOrganisation(block.text) ? 4 : 0;
	score -= block.bullet && looks.length < 400 ? 1 : 0;
	score -= looks.names >= 3 ? 12 : looks.names;
	score -= looks.words < 4 ? 5 : 0;
	return score;
}

/** `Bergqvist, L., & Tan, W. H. (2025). …`, an entry of a bibliography. */
function isReference(text: string): boolean {
	return /^[\p{Lu}][\p{L}'’-]{1,30},\s(?:\p{Lu}\.[\s,-]{0,2}){1,4}.{0,200}?\((?:19|20)\d\d[^()]{0,20}\)/u.test(
		text.slice(0, 300),
	);
}

function lengthScore(length: number): number {
	if (length < 110) {
		return length < 60 ? -7 : -2.5;
	}
	if (length < 260) {
		return length < 160 ? -1 : 0.5;
	}
	return length < 420 ? 2 : length <= 3000 ? 3.5 : length <= 5000 ? 1 : -6;
}
