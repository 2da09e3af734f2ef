import Fuse from 'fuse.js/basic';

/** To look through more of them would stall the host. */
const mostNames = 5000;
/** From 0, the same, to 1, anything. */
const farthest = 0.3;

/** The names that somebody may have meant who wrote another, likeliest first; none of a list that is not short. */
export function nearNames(written: string, names: readonly string[]): readonly string[] {
	if (names.length > mostNames) {
		return [];
	}
	return new Fuse(names, { threshold: farthest }).search(written).map(({ item }) => item);
}
