import { parseDocument } from 'yaml';
import { yamlLimit } from '../yaml/yamlLimit';

/** What a piece of YAML says, all scalars as texts; `undefined` where it is broken, or might harm the parser. */
export function parsedYaml(yaml: string): unknown {
	// Anchors, aliases and tags have no place in a bibliography, and are what bombs are made of.
	if (
		yamlLimit(yaml) ||
		/(?:^|[\s,[{:-])[&*!][^\s,\]}]/.test(yaml.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '""'))
	) {
		return undefined;
	}
	const document = parseDocument(yaml, {
		schema: 'failsafe',
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
}
