import { runMocha } from './runMocha';

/** The suite for a folder whose authors nobody trusts, which VS Code opens in Restricted Mode. */
export function run(): Promise<void> {
	return runMocha(() => import('./untrusted.test'));
}
