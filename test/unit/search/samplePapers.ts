import type { Paper } from '../../../src/core/library/paper';
import { buildSegment } from '../../../src/core/search/buildSegment';
import { indexChange } from '../../../src/core/search/indexChange';
import { PaperIndex, type SearchOptions, type SearchResult } from '../../../src/core/search/paperIndex';
import { drain } from '../drain';

/** A paper of which a test says only what matters to it. */
export function paper(facts: Partial<Paper> & { readonly title: string }): Paper {
	const key = facts.title.replace(/[^\p{L}\p{N}]+/gu, '');
	return { key, abstract: '', authors: [], links: [], sources: [], tags: [], ...facts };
}

export function titled(...titles: readonly string[]): readonly Paper[] {
	return titles.map(title => paper({ title }));
}

export function indexOf(papers: readonly Paper[]): PaperIndex {
	return PaperIndex.of(drain(buildSegment(papers)));
}

export function searched(index: PaperIndex, query: string, options?: SearchOptions): SearchResult {
	return drain(index.search(query, options));
}

/** An index with papers added and removed, made as the extension does where there is no worker. */
export function changed(index: PaperIndex, added: readonly Paper[], removed: readonly Paper[]): PaperIndex {
	const change = drain(indexChange(index, added, removed));
	return drain(index.without(change)).with([drain(buildSegment(change.added))]);
}

/** The same as it is a little later, when nobody waits for it. */
export function updated(index: PaperIndex, added: readonly Paper[], removed: readonly Paper[]): PaperIndex {
	return drain(changed(index, added, removed).tidied());
}

/** Titles that look like real ones, invented. */
export const samplePapers: readonly Paper[] = [
	paper({
		title: 'LampNetV3: Joint Recipe and Wiring Search for Small Lamps',
		abstract: 'We tune lamps. A predictor ranks recipes before any lamp is lit.',
		key: 'lampNetV3',
		year: 2021,
		arxiv: '2006.02049',
		links: [{ kind: 'code', url: 'https://github.com/example/lampnet' }],
	}),
	paper({
		title: 'Twice-for-None: Bake One Loaf and Slice It for Every Table',
		abstract: 'Baking many loaves is costly. We bake a single loaf (TFN) and cut it.',
		key: 'twiceForNone',
		doi: '10.1145/3292500.3330701',
	}),
	paper({
		title: 'Test-Time Kneading with Self-Distilled Dough',
		abstract: 'Dough adapts while it rests. Kneading at test time needs no labels.',
		tags: ['Baking'],
		status: 'reading',
	}),
	paper({
		title: 'Mixture-of-Ovens at Scale',
		abstract: 'Large bakeries route each loaf to one oven of many. Large language menus profit too.',
		sources: [{ uri: 'file:///notes/bakery%20page.txt', line: 3 }],
	}),
	paper({
		title: 'JetMoO: Reaching Village Ovens with Little Money',
		abstract: 'A sparse bakery for everyone, trained on source citations.',
		year: 2024,
	}),
	paper({
		title: 'Review of Crumb Reconstruction: From CRU3MB to VGOT',
		abstract: 'We compare crumb models of dust and butter.',
		authors: ['Łukasz Groß', 'Ana María Peña'],
	}),
	paper({ title: 'Scaling ToaT to 22 Billion Crumbs', abstract: 'ToaT-22B is a toaster with many crumbs.' }),
	paper({
		title: '$\\pi_0$: A Flow Model for Rolling Pins',
		abstract: 'Rolling pins with $\\tau$-leavening.',
	}),
	paper({ title: '深度学习与面包', abstract: 'ニューラルネットワーク。Ελληνικό ψωμί.' }),
	paper({
		title: 'Convolutional Butter Attention Module',
		abstract: 'Butter attends to bread, channel by channel.',
	}),
];
