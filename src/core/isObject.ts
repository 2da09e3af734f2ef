/** Whether a value that was read from JSON or YAML is an object. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
