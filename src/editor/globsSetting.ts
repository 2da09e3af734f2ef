/** A setting's glob patterns: a workspace's settings are anybody's text. */
export function globsSetting(value: unknown): string[] {
	return Array.isArray(value)
		? value.filter((item): item is string => typeof item === 'string' && item !== '')
		: [];
}
