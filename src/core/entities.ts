const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	hellip: '…',
	mdash: '—',
	ndash: '–',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	middot: '·',
	bull: '•',
	times: '×',
	copy: '©',
	eacute: 'é',
	egrave: 'è',
	aacute: 'á',
	oacute: 'ó',
	iacute: 'í',
	uuml: 'ü',
	ouml: 'ö',
	auml: 'ä',
	szlig: 'ß',
	ccedil: 'ç',
	ntilde: 'ñ',
	oslash: 'ø',
	alpha: 'α',
	beta: 'β',
	pi: 'π',
};

/** `R&amp;D &#39;at&#x27; work` as a reader sees it. */
export function withoutEntities(text: string): string {
	return text.includes('&')
		? text.replace(
				/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
				(whole, decimal, hex, name: string) => {
					const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
					return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (named[name] ?? whole);
				},
			)
		: text;
}
