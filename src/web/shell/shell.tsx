/** What every page stands in: name, navigation, health, theme, and the question for a key. */
import { Link, Outlet } from '@tanstack/react-router';
import { HealthLight } from './health-light.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const PAGES = [
	{ to: '/', name: 'Play' },
	{ to: '/sandbox', name: 'Sandbox' },
	{ to: '/runs', name: 'Runs' },
	{ to: '/episodes', name: 'Episodes' },
	{ to: '/tasks', name: 'Tasks' },
	{ to: '/agents', name: 'Agents' },
] as const;

export function Shell() {
	return (
		<>
			<a className="skip" href="#main">
				Skip to content
			</a>
			<header className="bar">
				<h1 className="brand">
					<svg viewBox="0 0 32 32" aria-hidden="true">
						<rect width="32" height="32" rx="8" />
						<path d="M12 9.5 6 16l6 6.5M20 9.5l6 6.5-6 6.5" />
						<circle cx="16" cy="16" r="2.1" />
					</svg>
					CodeArena
				</h1>
				<nav aria-label="Pages">
					{PAGES.map(({ to, name }) => (
						<Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className="tab">
							{name}
						</Link>
					))}
				</nav>
				<div className="bar-end">
					<HealthLight />
					<ThemeSwitch />
				</div>
			</header>
			<main id="main" tabIndex={-1}>
				<Outlet />
			</main>
			<KeyDialog />
		</>
	);
}

export function NotFound() {
	return (
		<div className="page">
			<h2>There is no such page</h2>
			<p className="muted">
				<Link to="/">Play an episode</Link> instead.
			</p>
		</div>
	);
}
