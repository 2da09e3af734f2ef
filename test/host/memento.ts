import type * as vscode from 'vscode';

/** Keeps things as long as the test. */
export function memento(): vscode.Memento {
	const kept = new Map<string, unknown>();
	return {
		keys: () => [...kept.keys()],
		get: <T>(key: string, otherwise?: T) => (kept.has(key) ? (kept.get(key) as T) : otherwise),
		update: (key, value) => Promise.resolve(void kept.set(key, value)),
	};
}
