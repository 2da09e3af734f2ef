import { runMocha } from './runMocha';

/** The suite for a folder that holds no papers. */
export function run(): Promise<void> {
	return runMocha(() => import('./silent.test'));
}
