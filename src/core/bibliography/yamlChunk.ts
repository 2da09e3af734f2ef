import { parseDocument } from 'yaml';
import { yamlLimit } from '../yaml/yamlLimit';
import { YamlAnchors } from './yamlAnchors';

/**
 * What a piece of YAML says, all scalars as texts; `undefined` where it is broken, or might harm the parser. What its
 * aliases stand for is known of the pieces that were parsed before with the same `anchors`, and of itself.
 */
export function parsedYaml(yaml: string, anchors = new YamlAnchors()): unknown {
	if (yamlLimit(yaml)) {
		return undefined;
	}
	const document = parseDocument(yaml, {
		schema: 'failsafe',
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	anchors.resolve(document);
	try {
		// The parser's own way with aliases is what bombs are made of.
		return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
	} catch {
		// What is wrong with it is told as a problem at its line.
		return undefined;
	}
}
