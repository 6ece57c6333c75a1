/** Addresses of the page. Search parameters are plain texts, since the ids in them are the clients' own and must not be read as numbers. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { ROOT } from './api/client.ts';
import { PlayPage } from './play/play-page.tsx';
import { Failure } from './shell/failure.tsx';
import { NotFound, Shell } from './shell/shell.tsx';

export type Search = Readonly<Record<string, string>>;

/** Keeps the named texts of a search and nothing else. */
const only =
	<Name extends string>(...names: readonly Name[]) =>
	(search: Record<string, unknown>): Partial<Record<Name, string>> => {
		const kept = names.filter((name) => typeof search[name] === 'string' && search[name] !== '');
		return Object.fromEntries(kept.map((name) => [name, search[name]])) as Partial<Record<Name, string>>;
	};

export const EPISODE_FILTERS = [
	'agent_id',
	'task_id',
	'category',
	'difficulty',
	'solved',
	'status',
	'min_reward',
	'max_reward',
	'finding',
	'fix',
] as const;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Failure });
const play = createRoute({
	getParentRoute: () => root,
	path: '/',
	validateSearch: only('episode', 'task'),
	component: PlayPage,
});
const routeTree = root.addChildren([play]);

export function createPageRouter() {
	return createRouter({
		routeTree,
		basepath: ROOT.pathname,
		parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
		stringifySearch: (search) => {
			const text = new URLSearchParams(search as Record<string, string>).toString();
			return text === '' ? '' : `?${text}`;
		},
		defaultPreload: 'intent',
		scrollRestoration: true,
	});
}

declare module '@tanstack/react-router' {
	interface Register {
		router: ReturnType<typeof createPageRouter>;
	}
}
