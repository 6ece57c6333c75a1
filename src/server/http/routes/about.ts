/** GET /metadata and GET /schema: what OpenEnv's tools ask an environment about itself. */
import { metadataSchema, publishedSchemas, schemasSchema, toWireMetadata } from '../../protocol/service.js';
import type { HttpParts, ZodApp } from '../parts.js';

export function aboutRoutes(app: ZodApp, { readme }: HttpParts): void {
	const metadata = toWireMetadata(readme);
	const schemas = publishedSchemas();
	app.get(
		'/metadata',
		{ schema: { tags: ['Environment Info'], summary: 'Name, version, readme', response: { 200: metadataSchema } } },
		async () => metadata,
	);
	app.get(
		'/schema',
		{ schema: { tags: ['Environment Info'], summary: 'JSON Schemas', response: { 200: schemasSchema } } },
		async () => schemas,
	);
}
