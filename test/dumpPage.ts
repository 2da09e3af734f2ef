/** A page of papers as somebody may have saved it. */
export function dumpPage(...titles: string[]): string {
	return (
		['Daily Papers', ...titles.flatMap(title => [title, abstractAbout(title.toLowerCase())])].join('\n\n') +
		'\n'
	);
}

export function abstractAbout(topic: string): string {
	return [
		`We study ${topic} in a setting where little was known, and propose a method that explains the observations.`,
		`Experiments on three collections of ${topic} show that our method outperforms earlier work by a wide margin,`,
		'and an ablation tells which of its parts matter. Our results suggest that the same idea applies elsewhere.',
	].join(' ');
}
