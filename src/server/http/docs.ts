/** OpenAPI 3.1 from the wire schemas, at `/openapi.json`, and a page to read it and try it out at `/docs`; `/redoc`, where FastAPI's users look for it, leads there. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { API_VERSION, DESCRIPTION } from '../protocol/names.js';

export async function registerDocs(app: FastifyInstance): Promise<void> {
	await app.register(swagger, {
		openapi: {
			openapi: '3.1.0',
			info: { title: 'CodeArena', version: API_VERSION, description: DESCRIPTION, license: { name: 'MIT' } },
			tags: [
				{ name: 'Environment Control', description: 'Play an episode' },
				{ name: 'State Management', description: 'Look at an episode' },
				{ name: 'Environment Info', description: 'What this server offers' },
				{ name: 'Records', description: 'What agents did here' },
				{ name: 'Repair', description: 'Have programs repaired' },
				{ name: 'Open Reward Standard', description: 'Episodes for clients of `openreward`' },
				{ name: 'Task API', description: 'OpenEnv’s way to walk through the tasks' },
			],
		},
		transform: jsonSchemaTransform,
		transformObject: (document) => {
			if (!('openapiObject' in document)) return document.swaggerObject;
			const reset = document.openapiObject.paths?.['/reset']?.post?.requestBody;
			// The plugin holds every body for required; a bare POST /reset is fine.
			if (reset !== undefined && 'content' in reset) reset.required = false;
			addBareTasks(document.openapiObject.paths);
			return document.openapiObject;
		},
	});
	await app.register(swaggerUi, { routePrefix: '/docs' });
	app.get('/redoc', { schema: { hide: true } }, async (_request, reply) => reply.redirect('./docs', 307));
	app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** The one bare path (bare-paths.ts) that is another route's path too, and so is looked for among the methods of that route. */
function addBareTasks(paths: Record<string, { post?: { parameters?: unknown[] } } | undefined> | undefined): void {
	const [own, named] = [paths?.['/tasks'], paths?.['/{env}/tasks']?.post];
	if (own === undefined || named === undefined) return;
	const { parameters: _environment, ...rest } = named;
	own.post = rest;
}
