/** Addresses of the page. Search parameters are plain texts, since the ids in them are the clients' own and must not be read as numbers. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ROOT } from './api/client.ts';
import { EPISODE_FILTERS } from './episodes/filters.ts';
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

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Failure });
const play = createRoute({
	getParentRoute: () => root,
	path: '/',
	validateSearch: only('episode', 'task'),
	component: PlayPage,
});
const episodes = createRoute({
	getParentRoute: () => root,
	path: '/episodes',
	validateSearch: only(...EPISODE_FILTERS),
	component: lazyRouteComponent(() => import('./episodes/episodes-page.tsx'), 'EpisodesPage'),
});
const trajectory = createRoute({
	getParentRoute: () => root,
	path: '/episodes/$id',
	validateSearch: only(...EPISODE_FILTERS),
	component: lazyRouteComponent(() => import('./episodes/trajectory-page.tsx'), 'TrajectoryPage'),
});
const tasks = createRoute({
	getParentRoute: () => root,
	path: '/tasks',
	validateSearch: only('q', 'category', 'difficulty', 'split'),
	component: lazyRouteComponent(() => import('./tasks/tasks-page.tsx'), 'TasksPage'),
});
const task = createRoute({
	getParentRoute: () => root,
	path: '/tasks/$id',
	component: lazyRouteComponent(() => import('./tasks/task-page.tsx'), 'TaskPage'),
});
const sandbox = createRoute({
	getParentRoute: () => root,
	path: '/sandbox',
	component: lazyRouteComponent(() => import('./sandbox/sandbox-page.tsx'), 'SandboxPage'),
});
const runs = createRoute({
	getParentRoute: () => root,
	path: '/runs',
	validateSearch: only('agent', 'interval', 'a', 'b'),
	component: lazyRouteComponent(() => import('./runs/runs-page.tsx'), 'RunsPage'),
});
const agents = createRoute({
	getParentRoute: () => root,
	path: '/agents',
	validateSearch: only('agent'),
	component: lazyRouteComponent(() => import('./agents/agents-page.tsx'), 'AgentsPage'),
});
const routeTree = root.addChildren([play, sandbox, runs, agents, episodes, trajectory, tasks, task]);

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
