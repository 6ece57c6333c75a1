/** GET /: a signpost for people who open the server in a browser; JSON for everybody else. */
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
	app.get('/', { schema: { hide: true } }, async (request, reply) => {
		if (request.headers.accept?.includes('text/html')) return reply.type('text/html; charset=utf-8').send(page());
		return { name: ENV_NAME, version: API_VERSION, description: DESCRIPTION, routes: Object.fromEntries(ROUTES) };
	});
}

function page(): string {
	const rows = ROUTES.map(([route, purpose]) => `<tr><td><code>${linked(route)}</code></td><td>${purpose}</td></tr>`);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CodeArena</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0}</style>
<h1>CodeArena</h1>
<p>${DESCRIPTION}</p>
<table>${rows.join('')}</table>
</html>
`;
}

function linked(route: string): string {
	const path = /^GET (.+)$/.exec(route)?.[1];
	return path === undefined ? route : `GET <a href="${path}">${path}</a>`;
}
