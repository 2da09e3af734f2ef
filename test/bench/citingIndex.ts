import { runMocha } from '../host/runMocha';

/** The suite behind citingFolder.mjs. */
export function run(): Promise<void> {
	return runMocha(() => import('./citingFolder.test'));
}
