/** What the value of a key is to a paper, however data write the key: `paper_title`, `paperTitle`, `Title`. */
export type KeyRole = 'title' | 'abstract' | 'cited' | 'value' | 'other';

const roles: ReadonlyMap<string, KeyRole> = new Map(
	Object.entries({
		title: 'title papertitle articletitle',
		abstract: 'abstract paperabstract abstracttext abstractnote abstractinvertedindex summary aisummary',
		cited: 'references citations recommendations related relatedpapers similar',
		value: 'value text',
	}).flatMap(([role, keys]) => keys.split(' ').map(key => [key, role as KeyRole] as const)),
);

export function bareKey(key: string): string {
	return key.replace(/[\s_-]/g, '').toLowerCase();
}

export function roleOf(key: string): KeyRole {
	return roles.get(bareKey(key)) ?? 'other';
}
