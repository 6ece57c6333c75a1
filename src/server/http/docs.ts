/** OpenAPI 3.1 from the wire schemas, at `/openapi.json`, and a page to read it and try it out at `/docs`; `/redoc`, where FastAPI's users look for it, leads there. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { API_VERSION, DESCRIPTION } from '../protocol/names.js';
import { amendPaths, type Paths } from './openapi-amendments.js';

/** @param rubrics names that a request may choose */
export async function registerDocs(app: FastifyInstance, rubrics: () => readonly string[]): Promise<void> {
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
			amendPaths(document.openapiObject.paths as Paths, rubrics());
			return document.openapiObject;
		},
	});
	await app.register(swaggerUi, { routePrefix: '/docs' });
	app.get('/redoc', { schema: { hide: true } }, async (_request, reply) => reply.redirect('./docs', 307));
	app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
