import type { NewFacts } from '../../core/bibliography/newFacts';
import { arxivIn, doiIn } from '../../core/library/identifiers';

/** The facts that somebody gives as texts, authors as a list too; throws a sentence where one cannot be. */
export function factsIn(argument: object): NewFacts {
	const given = new Map(Object.entries(argument).filter(([name]) => isFact(name)));
	const text = (name: keyof NewFacts) => {
		const value: unknown = given.get(name);
		const list = Array.isArray(value) ? value.map(String).join(';') : String(value ?? '').trim();
		const problem = factProblem(name, list);
		if (problem) {
			throw new Error(problem);
		}
		return list;
	};
	const has = (name: keyof NewFacts) => given.has(name);
	return {
		...(has('title') && { title: text('title').replace(/\s+/g, ' ') }),
		...(has('authors') && { authors: people(text('authors')) }),
		...(has('year') && { year: text('year') === '' ? '' : Number(text('year')) }),
		...(has('arxiv') && { arxiv: arxivIn(text('arxiv')) ?? '' }),
		...(has('doi') && { doi: doiIn(text('doi')) ?? '' }),
	};
}

/** Why a text cannot be a fact, in a sentence. */
export function factProblem(name: keyof NewFacts, text: string): string | undefined {
	const said = text.trim();
	switch (name) {
		case 'title':
			return said === '' ? 'A paper needs a title.' : undefined;
		case 'authors':
			return undefined;
		case 'year':
			return said === '' || /^\d{4}$/.test(said) ? undefined : `“${said}” is no year of four digits.`;
		case 'arxiv':
			return said === '' || arxivIn(said) ? undefined : `“${said}” is no arXiv id. One is 2312.00752.`;
		case 'doi':
			return said === '' || doiIn(said) ? undefined : `“${said}” is no DOI. One is 10.1000/182.`;
	}
}

function isFact(name: string): name is keyof NewFacts {
	return ['title', 'authors', 'year', 'arxiv', 'doi'].includes(name);
}

function people(text: string): string[] {
	return text
		.split(/[;\n]/)
		.map(name => name.replace(/\s+/g, ' ').trim())
		.filter(name => name !== '');
}
