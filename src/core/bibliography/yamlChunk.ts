import { parseDocument } from 'yaml';
import { yamlLimit } from '../yaml/yamlLimit';

/** What a piece of YAML says, all scalars as texts; `undefined` where it is broken, or might harm the parser. */
export function parsedYaml(yaml: string): unknown {
	if (yamlLimit(yaml)) {
		return undefined;
	}
	const document = parseDocument(yaml, {
		schema: 'failsafe',
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	try {
		// Aliases have no place in a bibliography, and are what bombs are made of.
		return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
	} catch {
		// What is wrong with it is told as a problem at its line.
		return undefined;
	}
}
