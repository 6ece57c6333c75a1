/** The visitor's API key: kept for this tab only, and whether the server has asked for one. */
import { useSyncExternalStore } from 'react';

const NAME = 'codearena.key';

interface KeyState {
	readonly key: string;
	/** The server refused the last request for want of a right key. */
	readonly wanted: boolean;
}

let state: KeyState = { key: stored(), wanted: false };
const listeners = new Set<() => void>();

/** A frame may be forbidden to keep anything; then the key lasts until the next load. */
function stored(): string {
	try {
		return sessionStorage.getItem(NAME) ?? '';
	} catch {
		return '';
	}
}

function change(next: KeyState): void {
	state = next;
	for (const listener of listeners) listener();
}

export function currentKey(): string {
	return state.key;
}

export function askForKey(): void {
	if (!state.wanted) change({ ...state, wanted: true });
}

export function saveKey(key: string): void {
	try {
		sessionStorage.setItem(NAME, key);
	} catch {
		// Kept in memory alone.
	}
	change({ key, wanted: false });
}

export function useKey(): KeyState {
	return useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => state,
	);
}
