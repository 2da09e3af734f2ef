import { templatePieces, type TemplateValues } from './templateText';

const longest = { characters: 120, bytes: 200 };
const extension = '.md';

/** The path of a new note in the notes folder, legal on every system; only the pattern's own slashes make folders. */
export function noteFileName(pattern: string, values: TemplateValues): string {
	const written = pattern.trim().replace(/\.md$/i, '');
	const parts = (written === '' ? '{citekey}' : written).split(/[/\\]/).map(part => {
		const filled = templatePieces(part)
			.map(piece => (typeof piece === 'string' ? piece : [values[piece.name] ?? []].flat().join(', ')))
			.join('');
		return fileName(filled);
	});
	const folders = parts.slice(0, -1).filter(part => part !== '');
	const name = parts.at(-1) || fileName(String(values.citekey ?? '')) || 'note';
	return [...folders, name].join('/') + extension;
}

/** A text as the name of a file that can be linked to, without extension; empty where nothing of it can be one. */
export function fileName(text: string): string {
	const visible = text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
		.replace(/[/\\?<>:*|"#^[\]]/g, '-')
		.replace(/\s+/g, ' ');
	const name = withoutEnds(cut(withoutEnds(visible)));
	return /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i.test(name)
		? `_${name}`
		: name;
}

/** Systems drop dots and spaces at the end, hide what begins with a dot, and take a dash for an option. */
function withoutEnds(text: string): string {
	let [start, end] = [0, text.length];
	while (start < end && ' .-'.includes(text[start]!)) {
		start++;
	}
	while (end > start && ' .'.includes(text[end - 1]!)) {
		end--;
	}
	return text.slice(start, end);
}

/** A whole number of characters that fits with its extension. */
function cut(text: string): string {
	let result = '';
	let [characters, bytes] = [0, 0];
	for (const character of text) {
		const code = character.codePointAt(0)!;
		characters++;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (characters > longest.characters || bytes > longest.bytes) {
			break;
		}
		result += character;
	}
	return result;
}
