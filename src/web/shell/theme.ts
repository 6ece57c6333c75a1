/** Light, dark, or whatever the visitor's system says. */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const NAME = 'codearena.theme';

export function storedTheme(): Theme {
	try {
		const name = localStorage.getItem(NAME);
		return THEMES.find((theme) => theme === name) ?? 'system';
	} catch {
		return 'system';
	}
}

/** Shows a theme and tells those who draw by themselves (charts) that colours have changed. */
export function applyTheme(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	window.dispatchEvent(new Event('codearena:theme'));
}

export function keepTheme(theme: Theme): void {
	try {
		localStorage.setItem(NAME, theme);
	} catch {
		// A frame may be forbidden to keep anything.
	}
	applyTheme(theme);
}

/** Calls back when colours change, by the visitor or by the system. @returns what stops it */
export function watchTheme(changed: () => void): () => void {
	const system = window.matchMedia('(prefers-color-scheme: dark)');
	system.addEventListener('change', changed);
	window.addEventListener('codearena:theme', changed);
	return () => {
		system.removeEventListener('change', changed);
		window.removeEventListener('codearena:theme', changed);
	};
}
