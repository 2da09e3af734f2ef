/** What the value of a key is to a paper, however data write the key: `paper_title`, `paperTitle`, `Title`. */
export type KeyRole = 'title' | 'abstract' | 'cited' | 'value' | 'other';

/** The keys of a title, bare, better ones first. */
export const titleKeys = ['title', 'papertitle', 'articletitle'] as const;
/** The keys of an abstract, bare, better ones first. */
export const abstractKeys = [
	...['abstract', 'paperabstract', 'abstracttext', 'abstractnote', 'summary'],
	...['abstractinvertedindex', 'aisummary'],
] as const;

const roles = new Map<string, KeyRole>([
	...titleKeys.map(key => [key, 'title'] as const),
	...abstractKeys.map(key => [key, 'abstract'] as const),
	...['references', 'citations', 'recommendations', 'related', 'relatedpapers', 'similar'].map(
		key => [key, 'cited'] as const,
	),
	...['value', 'text'].map(key => [key, 'value'] as const),
]);

/** The key as all ways of writing it have it in common. */
export function bareKey(key: string): string {
	return key.replace(/[\s_-]/g, '').toLowerCase();
}

/** What a key, written in any way, is to a paper. */
export function roleOf(key: string): KeyRole {
	return roles.get(bareKey(key)) ?? 'other';
}
