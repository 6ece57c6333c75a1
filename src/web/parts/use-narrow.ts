/** Whether the window is narrower than a bound, kept up to date. */
import { useSyncExternalStore } from 'react';

/** @param bound in CSS pixels */
export function useNarrow(bound: number): boolean {
	const query = `(max-width: ${bound}px)`;
	return useSyncExternalStore(
		(changed) => {
			const list = window.matchMedia(query);
			list.addEventListener('change', changed);
			return () => list.removeEventListener('change', changed);
		},
		() => window.matchMedia(query).matches,
	);
}
