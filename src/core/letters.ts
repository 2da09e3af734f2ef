/** Small letters that Unicode does not decompose, and their plain spelling. */
export const plainSpellings = spellings('ßss æae œoe øo łl đd ðd þth ħh ıi ŋn ςσ');

/** Small Greek letters and their names; an omicron looks like an o and is no symbol. */
export const greekNames = spellings(
	'αalpha βbeta γgamma δdelta εepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi πpi ρrho σsigma τtau υupsilon φphi χchi ψpsi ωomega',
);

function spellings(list: string): ReadonlyMap<string, string> {
	return new Map(list.split(' ').map(entry => [entry.slice(0, 1), entry.slice(1)]));
}
