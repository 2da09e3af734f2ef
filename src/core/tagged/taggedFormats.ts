/** How a format tags its lines. */
export interface TaggedFormat {
	/** Finds the tag of a line, group 1, and its value, group 2; a line that it does not match goes on with the one above. */
	readonly line: RegExp;
	/** The tag with which records begin; those that lack it end at an empty line. */
	readonly first: string;
	/** The tag, without a value of its own, that closes a record. */
	readonly last?: string;
	/** What joins a value and the lines without a tag below it; a space unless told. */
	readonly joint?: string;
}

/** The formats of reference managers and databases whose every field begins with a tag. */
export const taggedFormats = {
	/** A line that goes on with `AI-based` has no tag. */
	ris: { line: /^([A-Z][A-Z0-9])(?: {1,2}-|-(?= |$)) ?(.*)$/, first: 'TY', last: 'ER' },
	pubmed: { line: /^([A-Z]{2,4}) {0,2}- ?(.*)$/, first: 'PMID' },
	/** EndNote's `.enw`, which Google Scholar writes too. */
	endnote: { line: /^%([0-9A-Z@!&$])(?: (.*))?$/, first: '0' },
	/** The head and the end of the file are no record's; of authors, each has a line. */
	webOfScience: {
		line: /^(?!(?:FN|VR|EF)\b)([A-Z][A-Z\d])(?: (.*))?$/,
		first: 'PT',
		last: 'ER',
		joint: '\n',
	},
	refworks: { line: /^([A-Z][A-Z\d]) (.*)$/, first: 'RT' },
} satisfies Readonly<Record<string, TaggedFormat>>;
