import { runMocha } from '../host/runMocha';

/** The suite behind silentFolder.mjs. */
export function run(): Promise<void> {
	return runMocha(() => import('./silentFolder.test'));
}
