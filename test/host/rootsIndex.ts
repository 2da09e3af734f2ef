import { runMocha } from './runMocha';

/** The suite for a workspace of several folders, one of them on a file system that VS Code cannot search. */
export function run(): Promise<void> {
	return runMocha(() => import('./roots.test'));
}
