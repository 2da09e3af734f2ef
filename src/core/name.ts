/** A person, or a group with one name. */
export type Name =
	| { readonly literal: string }
	| {
			readonly family: string;
			readonly given?: string;
			/** `van der`, which stands before the family. */
			readonly particle?: string;
			/** `Jr.` */
			readonly suffix?: string;
	  };

/** The name in the order in which one says it: `Guido van Rossum`. */
export function spokenName(name: Name): string {
	return 'literal' in name
		? name.literal
		: [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}
