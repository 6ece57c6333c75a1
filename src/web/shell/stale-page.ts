/** A tab that was open while the server was upgraded asks for parts that are gone: it is loaded anew, once for each page that fails so. */

const NAME = 'codearena.reloaded';

/** To be called once, before anything is loaded on demand. */
export function reloadWhenStale(): void {
	window.addEventListener('vite:preloadError', () => {
		// The second time it is not the upgrade, and the failure stays to be seen.
		if (isFirst(entryOfPage())) location.reload();
	});
}

/** The name of the entry script changes with each version of the page. */
function entryOfPage(): string {
	return document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
}

function isFirst(entry: string): boolean {
	try {
		if (sessionStorage.getItem(NAME) === entry) return false;
		sessionStorage.setItem(NAME, entry);
		return true;
	} catch {
		return false; // a frame may be forbidden to keep anything, and would be loaded for ever
	}
}
