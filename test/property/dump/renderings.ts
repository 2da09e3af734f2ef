/** What a rendering needs to know of a paper. */
export interface Sample {
	readonly title: string;
	readonly abstract: string;
}

const places = [
	'Northfield University',
	'Lumen Research',
	'Kestrel AI',
	'Institute for Open Science',
	'Riverbank Labs',
];
const people = [
	'Ada Lindqvist',
	'Ben Okafor',
	'Chen Rui',
	'Dara Whitcombe',
	'Elif Aydin',
	'Farid Haddad',
	'Greta Holm',
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const place = (n: number) => places[(n * 7) % places.length]!;
const person = (n: number) => people[(n * 3) % people.length]!;
const team = (n: number) => Array.from({ length: 2 + (n % 4) }, (_, i) => person(n + i * 2)).join(', ');
const date = (n: number) => `${months[(n * 5) % 12]!} ${1 + ((n * 11) % 28)}, 20${20 + (n % 6)}`;
const id = (n: number) =>
	`2${n % 6}${String(1 + (n % 12)).padStart(2, '0')}.${String(10_000 + n * 37).slice(0, 5)}`;
const votes = (n: number) => (n % 9 === 0 ? '-' : String((n * 17) % 140));
const firstSentence = (text: string) => /^.{60,}?[.?!](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 200);

/** Breaks a text before the word that does not fit. */
export function wrapped(text: string, width: number, indent = ''): string {
	const lines: string[] = [];
	let line = indent;
	for (const word of text.split(/\s+/)) {
		if (line !== indent && line.length + 1 + word.length > width) {
			lines.push(line);
			line = indent;
		}
		line += (line === indent ? '' : ' ') + word;
	}
	return [...lines, line].join('\n');
}

const siteHead = [
	'Hugging Face',
	'Models',
	'Datasets',
	'Spaces',
	'Community',
	'Docs',
	'Pricing',
	'Log In',
	'Sign Up',
];
const listHead = [
	'new',
	'Get trending papers in your email inbox once a day!',
	'Subscribe',
	'Trending Papers',
	'by',
	'AK',
	'and the research community',
];

/** The ways in which the tests write a list of papers. */
export const renderings: Readonly<Record<string, (papers: readonly Sample[]) => string>> = {
	'cards with counts and dates': papers =>
		[
			...listHead,
			...papers.flatMap((p, n) => [
				votes(n),
				p.title,
				p.abstract,
				`${1 + (n % 12)} authors`,
				'·',
				`${date(n)}${n % 3 ? '' : '[6]'}`,
			]),
		].join('\n'),
	'cards with organisations, blank lines': papers =>
		[
			...siteHead,
			...listHead,
			...papers.flatMap((p, n) => [
				votes(n),
				p.title,
				p.abstract,
				place(n),
				'·',
				date(n),
				...(n % 4 ? [] : ['2']),
			]),
		].join('\n\n'),
	'trending, each card twice': papers =>
		[
			...listHead,
			...papers.flatMap((p, n) => {
				const card = [
					p.title,
					firstSentence(p.abstract),
					place(n),
					'·',
					`Published on ${date(n)}`,
					'Upvote',
					votes(n),
					'GitHub',
					'11.3k',
					'arXiv Page',
				];
				return [...card, ...card];
			}),
		].join('\n'),
	'Markdown with links': papers =>
		[
			'# [Trending Papers](https://huggingface.co/papers/trending)',
			'by [AK](https://huggingface.co/akhaliq) and the research community',
			...papers.map((p, n) =>
				[
					`[![](https://cdn.example.org/thumbnails/${id(n)}.png)](https://huggingface.co/papers/${id(n)})`,
					'Submitted by',
					`[![](https://cdn.example.org/avatars/${n}.png)\\\\\n${person(n)}](https://huggingface.co/user${n})`,
					`### [${p.title}](https://huggingface.co/papers/${id(n)})`,
					p.abstract,
					`- ${1 + (n % 30)} authors`,
					`· Published on ${date(n)}`,
					`[Upvote\\\\\n${votes(n)}](https://huggingface.co/login?next=%2Fpapers%2F${id(n)})[GitHub 7.59k](https://github.com/lab${n}/code)[arXiv Page](https://arxiv.org/abs/${id(n)})`,
				].join('\n\n'),
			),
		].join('\n\n'),
	'Markdown list of links': papers =>
		papers
			.map(
				(p, n) =>
					`- [${p.title}](/papers/${id(n)})\n\n  ${p.abstract}\n\n  ${date(n)} · ${1 + (n % 9)} authors`,
			)
			.join('\n'),
	'Markdown headings, no links': papers =>
		`# Papers\n\n${papers.map((p, n) => `## ${p.title}\n\n*${team(n)}*\n\n${p.abstract}`).join('\n\n')}\n`,
	'bold titles, wrapped abstracts': papers =>
		papers.map(p => `**${p.title}**\n\n${wrapped(p.abstract, 80)}`).join('\n\n'),
	'numbered link references': papers =>
		[
			'   [1]Hugging Face',
			'     * [2]Models',
			'     * [3]Datasets',
			'   (BUTTON) Subscribe',
			'',
			...papers.map(
				(p, n) =>
					`${wrapped(`[${n + 10}]${p.title}`, 76, '   ')}\n\n${wrapped(p.abstract, 76, '   ')}\n\n   ${place(n)}\n   · ${date(n)}\n`,
			),
			'References',
			'',
			'   Visible links',
			...papers.map((_, n) => `  ${n + 10}. https://huggingface.co/papers/${id(n)}`),
		].join('\n'),
	'wrapped, blank lines': papers =>
		papers.map(p => `${wrapped(p.title, 72)}\n\n${wrapped(p.abstract, 72)}`).join('\n\n'),
	'wrapped, no blank lines': papers =>
		papers.map(p => `${wrapped(p.title, 79)}\n${wrapped(p.abstract, 79)}`).join('\n'),
	'wrapped and indented': papers =>
		papers
			.map((p, n) => `${wrapped(p.title, 78)}\n  ${team(n)}\n\n${wrapped(p.abstract, 78, '    ')}\n`)
			.join('\n'),
	'title with broken line only': papers =>
		[
			...listHead,
			...papers.map((p, n) => `${votes(n)}\n${wrapped(p.title, 60)}\n${p.abstract}\n${n + 1} authors`),
		].join('\n'),
	'arXiv listing': papers =>
		papers
			.map(
				(p, n) =>
					`[${n + 1}] arXiv:${id(n)} [pdf, other]\nTitle: ${p.title}\nAuthors: ${team(n)}\nComments: ${n + 4} pages\nSubjects: Machine Learning (cs.LG)\nAbstract: ${p.abstract}`,
			)
			.join('\n\n'),
	'arXiv mail': papers =>
		papers
			.map(
				(p, n) =>
					`------------------------------------------------------------------------------\n\\\\\narXiv:${id(n)}\nDate: ${date(n)}   (12kb)\n\n${wrapped(`Title: ${p.title}`, 78)}\nAuthors: ${team(n)}\nCategories: cs.LG\n\\\\\n${wrapped(p.abstract, 78, '  ')}\n\\\\ ( https://arxiv.org/abs/${id(n)} ,  12kb)`,
			)
			.join('\n'),
	'library search': papers =>
		papers
			.flatMap((p, n) => [
				p.title,
				team(n),
				`Computer Science · ${date(n)}`,
				`TLDR ${firstSentence(p.abstract)}`,
				p.abstract,
				`${n * 3} Citations`,
				'Save',
				'Alert',
				'',
			])
			.join('\n'),
	'review site': papers =>
		papers
			.map(
				(p, n) =>
					`${p.title}\n${team(n)}\nPublished: ${date(n)}, Last Modified: ${date(n + 1)}\nEveryone\nKeywords: learning, networks\nAbstract: ${p.abstract}`,
			)
			.join('\n\n'),
	'reading digest': papers =>
		[
			`Digest of ${date(3)}`,
			'',
			...papers.map(
				(p, n) =>
					`${n + 1}. ${p.title}\n   ${team(n)}\n   ${p.abstract}\n   https://arxiv.org/abs/${id(n)}\n`,
			),
		].join('\n'),
};
