import { runMocha } from '../host/runMocha';

/** The suite behind largeFolder.mjs. */
export function run(): Promise<void> {
	return runMocha(() => import('./largeFolder.test'));
}
