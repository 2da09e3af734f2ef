/** A field of a front matter, and where its parts stand in the note. */
export interface Field {
	readonly name: string;
	/** Of its name. */
	readonly start: number;
	/** After the colon. */
	readonly afterColon: number;
	readonly value: FieldValue;
}

/** Offsets are those of the note. */
export type FieldValue =
	| { readonly kind: 'nothing' }
	| Scalar
	| List
	| { readonly kind: 'map'; readonly fields: readonly Field[]; readonly start: number; readonly end: number }
	/** An anchor, an alias or a tag: what it means is not ours to say. */
	| { readonly kind: 'marked'; readonly start: number; readonly end: number };

export interface Scalar {
	readonly kind: 'scalar';
	/** What it says, as text: `2312.00750` keeps its zero. */
	readonly text: string;
	readonly style: 'plain' | 'single' | 'double' | 'block';
	readonly start: number;
	readonly end: number;
}

export interface List {
	readonly kind: 'list';
	readonly isFlow: boolean;
	readonly items: readonly ListItem[];
	readonly start: number;
	readonly end: number;
}

export interface ListItem {
	readonly value: FieldValue;
	/** Of the dash, or of the item itself in a flow list. */
	readonly start: number;
	readonly end: number;
	/** The comma before it, in a flow list. */
	readonly comma?: number;
}

/** The scalars of a list, or of the value itself; what is no scalar is passed over. */
export function texts(value: FieldValue): string[] {
	switch (value.kind) {
		case 'scalar':
			return [value.text];
		case 'list':
			return value.items.flatMap(item => (item.value.kind === 'scalar' ? [item.value.text] : []));
		default:
			return [];
	}
}

/** The field of this name, in whatever case it is written. */
export function fieldNamed(name: string, fields: readonly Field[] = []): Field | undefined {
	return fields.find(field => field.name.toLowerCase() === name.toLowerCase());
}
