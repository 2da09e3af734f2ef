/** Why a note cannot be read or changed, or what in it says nothing. */
export interface NoteProblem {
	readonly code:
		| 'unclosed'
		| 'tooLarge'
		| 'tooDeep'
		| 'tooMany'
		| 'complexKey'
		| 'aliasBomb'
		| 'brokenYaml'
		| 'noFields'
		| 'duplicateField'
		| 'notPlain'
		| 'unknownStatus'
		| 'badRating'
		| 'badYear';
	/** 1-based. */
	readonly line: number;
	/** Which field, or what stands there. */
	readonly text?: string;
}

const harmless: readonly NoteProblem['code'][] = ['notPlain', 'unknownStatus', 'badRating', 'badYear'];

/** Whether a problem concerns one value and leaves the rest of the front matter sound. */
export function isHarmless({ code }: NoteProblem): boolean {
	return harmless.includes(code);
}
