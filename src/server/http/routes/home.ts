/** GET /: a signpost for programs; people get the page (../page.ts). */
import { API_VERSION, DESCRIPTION, ENV_NAME } from '../../protocol/names.js';
import type { ZodApp } from '../parts.js';

const ROUTES: readonly (readonly [route: string, purpose: string])[] = [
	['POST /reset', 'start an episode'],
	['POST /step', 'propose a fix'],
	['GET /state', 'where an episode stands'],
	['POST /evaluate', 'grade fixes without an episode'],
	['GET /tasks', 'list the tasks'],
	['GET /rubrics', 'list the rubrics'],
	['GET /stats', 'how agents do'],
	['GET /episodes', 'what was played'],
	['GET /memory', 'best fixes of an agent'],
	['GET /curriculum', 'where an agent stands'],
	['GET /health', 'health of the server'],
	['GET /metrics', 'counters for Prometheus'],
	['GET /metadata', 'about this environment'],
	['GET /schema', 'JSON Schemas of action, observation and state'],
	['GET /openapi.json', 'the interface in full'],
	['GET /docs', 'the interface to try out'],
	['POST /mcp', 'JSON-RPC tools'],
	['WS /ws', 'one session per connection, for OpenEnv clients'],
];

export function homeRoute(app: ZodApp): void {
	app.get('/', { schema: { hide: true } }, async () => {
		return { name: ENV_NAME, version: API_VERSION, description: DESCRIPTION, routes: Object.fromEntries(ROUTES) };
	});
}
