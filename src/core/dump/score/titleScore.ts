import type { Block } from '../page/block';
import { sectionWords } from '../page/furniture';
import { isKnownOrganisation } from './organisations';

/** Where a link leads that stands on a paper's own title. */
export const paperUrl =
	/(?:^|huggingface\.co|hf\.co)\/papers\/[\w.-]+|arxiv\.org\/(?:abs|pdf|html)\/|openreview\.net\/(?:forum|pdf)|semanticscholar\.org\/paper\/|aclanthology\.org\/\S|alphaxiv\.org\/|doi\.org\/10\.|paperswithcode\.com\/paper\/|emergentmind\.com\/papers\/|pubmed\.ncbi|biorxiv\.org\/content|proceedings\.|dl\.acm\.org\/doi|ieeexplore|sciencedirect|nature\.com\/articles|scholar\.google/i;

/** What a page calls itself. */
const pageName =
	/\b(?:hugging ?face|(?:daily|trending) papers|arxiv\.org|search results|openreview|semantic scholar|papers with code|arxiv e-print)\b/i;

/** Whether a text names what papers are printed in. */
export function isVolume(text: string): boolean {
	return /^(?:proceedings of (?:the|a)\b|findings of the association for )/i.test(text);
}

/** How much a block reads like a paper's title; above 0 more like one than not. */
export function titleScore(block: Block): number {
	const { text, looks, heading } = block;
	const last = text.at(-1) ?? '';
	let score = lengthScore(looks.length);
	if (looks.length > 500) {
		return score;
	}
	score += block.field?.name === 'title' ? (pageName.test(text) ? -9 : 9) : block.field ? -8 : 0;
	score += /(?:^|[^.])[.。]$/.test(text) ? (looks.words >= 12 ? -3 : -1.5) : 0;
	score += last === ':' ? -2.5 : last === ',' || last === ';' ? -3 : 0;
	score += /^[^:]{2,40}: \S/.test(text) ? 0.8 : 0;
	score += looks.capitals >= 0.6 && looks.words >= 4 ? 0.8 : 0;
	score += Math.min(1.2, looks.titleWords * 0.3);
	score -=
		Math.min(3, looks.finiteVerbs * 0.6) +
		Math.min(3, looks.breaks * 1.2) +
		Math.min(3, looks.personal * 0.7);
	score -= looks.cites ? 3 : 0;
	score -= Math.min(6, looks.marks * 80);
	score -= /,"|",/.test(text) ? 3 : 0;
	score -= /https?:|www\.|\S@\S+\.\w/.test(text) ? 4 : 0;
	score -= /^[a-z]/.test(text) ? 0.5 : 0;
	score -= looks.words < 1 || looks.letters < 3 ? 4 : 0;
	score -= isSection(text) ? 5 : isVolume(text) ? 8 : 0;
	score -= looks.names;
	score += heading ? 0.8 : 0;
	score -= isKnownOrganisation(text) ? 4 : isOrganisation(text) ? 2 : 0;
	score += linkScore(block);
	return score;
}

/** Whether a heading names a section of an article, with or without its number. */
export function isSection(text: string): boolean {
	if (text.length > 80) {
		return false;
	}
	const bare = text
		.toLowerCase()
		.replace(/^(?:§\s?)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[ivx]{1,5}[.)]|[a-z][.)])\s+/, '')
		.replace(/[\s.:]+$/, '');
	return (
		sectionWords.has(bare) ||
		bare.split(/,? (?:and|&) |, /).every(part => sectionWords.has(part)) ||
		/^(?:chapter|part|section|appendix|step|lesson|work package|wp|task|phase|milestone|objective|aim|goal|deliverable|act|scene|unit|module|week|day)\s(?:[\divxlc]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
			text,
		)
	);
}

/** `Northfield University`, `Kestrel AI Lab`. */
export function isOrganisation(text: string): boolean {
	return (
		isKnownOrganisation(text) ||
		(text.length < 110 &&
			(text.length < 70 || /^\(\d/.test(text)) &&
			/\b(?:university|universität|université|universidad|institute?|laborator(?:y|ies)|labs?|college|academy|corporation|inc|llc|ltd|gmbh|foundation|school|department|centre|center|company|research|group|team|technologies|AI)\b\.?\)?$|^(?:\w+ ){0,2}(?:university|institute|school|college|department|academy) (?:of|for) |^(?:universität|université|universidad|universidade|università|hochschule|école|institut|politecnico) |^\(\d{1,2}\)\s?\p{Lu}[^.]*,|^(?:national|max planck|association for) /iu.test(
				text,
			) &&
			!/[:?]|\b(?:for|via|with|in|using|on|towards?)\b.*\b(?:for|via|with|in|using|on)\b/i.test(text))
	);
}

function lengthScore(length: number): number {
	if (length < 10) {
		return length < 3 ? -6 : -1.5;
	}
	if (length < 20) {
		return -0.3;
	}
	return length <= 150 ? 1.5 : length <= 220 ? 0.3 : length <= 300 ? -3 : -9;
}

function linkScore({ text, links }: Block): number {
	const own = links.find(link => link.text !== '' && link.text.length >= text.length * 0.6);
	return own ? (paperUrl.test(own.url) ? 3 : own.url === '' ? 0 : isPlace(own.url) ? -3 : -0.5) : 0;
}

/** A person, an organisation, a repository or a picture. */
function isPlace(url: string): boolean {
	return (
		/^(?:https?:\/\/(?:www\.)?)?(?:huggingface\.co|hf\.co)?\/(?!papers\/)[\w.-]*\/?(?:$|\?)/i.test(url) ||
		/github\.com|\/(?:login|join|user|users|profile|author|authors|search|tag|topics?|datasets|models|spaces|collections|organizations)(?:[/?]|$)|^#|mailto:/i.test(
			url,
		)
	);
}
