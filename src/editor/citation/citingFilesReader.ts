import { citingExtensions } from '../../core/citation/citationLanguage';
import { defaultExclude } from '../files/globsSetting';
import type { FileReader } from '../files/literatureFiles';

// Writers of R begin these with a capital.
const extensions = [...citingExtensions, 'Rmd', 'Rnw', 'ipynb'];

/** Wants the files that may cite, by their names. */
export const citingFilesReader: FileReader = {
	globs: () => ({
		include: [`**/*.{${extensions.join(',')}}`],
		exclude: defaultExclude(),
	}),
};
