import { runMocha } from '../host/runMocha';

/** The second suite behind largeFolder.mjs. */
export function run(): Promise<void> {
	return runMocha(() => import('./largeAgain.test'));
}
