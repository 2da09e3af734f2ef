import { runMocha } from './runMocha';

/** VS Code calls this inside the extension host under test, desktop and web alike. */
export function run(): Promise<void> {
	return runMocha(async () => {
		await import('./workspace.test');
		await import('./activation.test');
		await import('./manifest.test');
		await import('./workers.test');
		await import('./dumps.test');
		await import('./indexedDumps.test');
		await import('./changes.test');
		await import('./changeText.test');
		await import('./notes.test');
		await import('./manyNotes.test');
		await import('./bibliography.test');
		await import('./addingEntries.test');
		await import('./savedSearches.test');
		await import('./citing.test');
		await import('./citingLanguage.test');
		await import('./providers.test');
		await import('./searching.test');
		await import('./pickerList.test');
		await import('./shownPapers.test');
		await import('./remembering.test');
		await import('./scratchFile.test');
		await import('./readingQueue.test');
		await import('./slices.test');
		await import('./renaming.test');
		await import('./notebooks.test');
	});
}
