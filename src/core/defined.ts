/** Leaves out what is not known, so that nothing has a property without a value. */
export function defined<Value extends object>(value: {
	[Name in keyof Value]: Value[Name] | undefined;
}): Value {
	const known: Partial<Value> = {};
	for (const name in value) {
		if (value[name] !== undefined) {
			known[name] = value[name];
		}
	}
	return known as Value;
}

/** A list that says something; an empty one is not known. */
export function unlessEmpty<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
	return list && list.length > 0 ? list : undefined;
}
