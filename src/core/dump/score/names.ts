/** How much a text reads like a list of people. */
export function namesScore(text: string): number {
	if (text.length > 300 && !/^[^.,;]{3,40},[^.,;]{3,40},[^.,;]{3,40},/.test(text)) {
		return 0;
	}
	const parts = text
		.slice(0, 1000)
		.replace(/^by\s/i, '')
		.replace(/\s?\+\s?\d+\s(?:authors?|more|others?)\b/gi, '')
		.replace(/[*†‡∗⋆\d]+/g, '')
		.split(/\s*[,;·|]\s*(?:and\s|&\s)?|\s(?:and|&)\s|、|，/)
		.filter(part => part.trim() !== '' && !/^et al\.?$|^\+?\s*(?:more|others)/.test(part));
	const people = parts.filter(part =>
		/^\s*(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|di|da|del|la|le|bin|al|ter|dos)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|di|da|del|la|le|bin|al|ter|dos)){1,4}\s*(?:\([^)]{0,40}\))?\s*\.?$/u.test(
			part,
		),
	).length;
	if (parts.length < 2) {
		return people && /\s\p{Lu}\.\s/u.test(text)
			? 1.5
			: people && text.split(' ').length <= 3 && !/[:?-]/.test(text)
				? 0.8
				: 0;
	}
	const share = people / parts.length;
	return share >= 0.75 ? (parts.length >= 3 ? 6 : 3.5) : share >= 0.5 && parts.length >= 4 ? 2 : 0;
}
