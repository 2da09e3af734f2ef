import * as vscode from 'vscode';
import { citingExtensions, citingLanguageIds } from '../core/citation/citationLanguage';

/** Files that may cite, by their names; a glob minds the case of letters, and writers of R do not. */
export const citingFiles = `**/*.{${[...citingExtensions, 'Rmd', 'Rnw'].join(',')}}`;

/** Documents that may cite: VS Code itself knows few of the languages, so their names count too. */
export const citingDocuments: vscode.DocumentSelector = [...citingLanguageIds, { pattern: citingFiles }];
