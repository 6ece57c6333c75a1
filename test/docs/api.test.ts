import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testServer } from '../support/test-server.js';
import { type OpenApi, writeApiPage } from './api-page.js';

const page = join(import.meta.dirname, '..', '..', 'docs', 'api.md');

describe('docs/api.md', () => {
	test('is what the schemas say; `npm run docs:api` writes it', async () => {
		const { app } = await testServer();
		const document = (await app.inject('/openapi.json')).json<OpenApi>();
		await expect(writeApiPage(document)).toMatchFileSnapshot(page);
	});

	test('shows fields with types, bounds and descriptions, and which may be left out', () => {
		const written = writeApiPage({
			info: { version: '2.0.0' },
			tags: [{ name: 'Play', description: 'Play it' }],
			paths: {
				'/x': {
					post: {
						summary: 'Do it',
						tags: ['Play'],
						parameters: [{ in: 'query', name: 'q', schema: { type: 'string', maxLength: 5 } }],
						requestBody: {
							content: {
								'application/json': {
									schema: {
										type: 'object',
										required: ['n'],
										properties: {
											n: { type: 'integer', minimum: 1, maximum: 3, description: 'How | many.' },
											of: { anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] },
										},
									},
								},
							},
						},
						responses: {
							200: {
								content: {
									'application/json': {
										schema: {
											type: 'object',
											required: ['list'],
											properties: {
												list: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
											},
										},
									},
								},
							},
							404: {},
						},
					},
				},
			},
		});
		expect(written).toContain('### `POST /x`\n\nDo it.\n');
		expect(written).toContain('| `q` ○ | string ≤ 5 |  |');
		expect(written).toContain('| `n` | integer 1..3 | How \\| many. |');
		expect(written).toContain('| `of` ○ | `a`, `b` or null |  |');
		expect(written).toContain('| `list` | list of object |  |\n| `list[].id` ○ | string |  |');
		expect(written).toContain('Status: 200, 404.');
	});
});
