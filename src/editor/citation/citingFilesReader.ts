import { citingExtensions } from '../../core/citation/citationLanguage';
import { defaultExclude } from '../files/globsSetting';
import { saidOf } from './citingDocuments';
import type { FileReader } from '../files/literatureFiles';

// Writers of R begin these with a capital.
const extensions = [...citingExtensions, 'Rmd', 'Rnw', 'ipynb'];

/** Wants the files that may cite, by their names and what the user says. */
export const citingFilesReader: FileReader = {
	globs: folder => ({
		include: [`**/*.{${extensions.join(',')}}`, ...saidOf(folder).globs],
		exclude: defaultExclude(),
	}),
};
