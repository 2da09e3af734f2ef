/** The words in a citekey, to search for: `vaswani2017attentionIs` gives `vaswani 2017 attention Is`. */
export function keyWords(key: string): string {
	return (key.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu) ?? []).join(' ');
}
