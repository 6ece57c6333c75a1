/** Goes through the themes: the system's, light, dark. */
import { useState } from 'react';
import { keepTheme, storedTheme, THEMES, type Theme } from './theme.ts';

const ICONS: Readonly<Record<Theme, string>> = {
	system: 'M4 5h16v11H4zM9 20h6M12 16v4',
	light:
		'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M4.2 4.2l1.5 1.5M18.3 18.3l1.5 1.5M2 12h2M20 12h2M4.2 19.8l1.5-1.5M18.3 5.7l1.5-1.5',
	dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
};

export function ThemeSwitch() {
	const [theme, setTheme] = useState(storedTheme);
	const turn = () => {
		const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
		keepTheme(next);
		setTheme(next);
	};
	return (
		<button
			type="button"
			className="icon-button"
			onClick={turn}
			aria-label={`Theme: ${theme}`}
			title={`Theme: ${theme}`}
		>
			<svg viewBox="0 0 24 24" aria-hidden="true">
				<path d={ICONS[theme]} />
			</svg>
		</button>
	);
}
