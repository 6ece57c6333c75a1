/** Replies about the server itself: health, metadata and the JSON Schemas that OpenEnv's tools read. */
import { z } from 'zod';
import type { Arena } from '../../episode/arena.js';
import { API_VERSION, AUTHOR, DESCRIPTION, ENV_NAME } from './names.js';
import { observationSchema, resetObservationSchema } from './observation.js';
import { stateSchema } from './state.js';
import { actionSchema } from './step.js';

export const healthSchema = z
	.object({
		status: z.enum(['healthy', 'degraded', 'unhealthy']),
		reason: z.string().nullable().describe('Why it is not healthy.'),
		code: z.string().optional(),
		version: z.string(),
		isolation: z.object({
			level: z.string(),
			layers: z.array(z.string()),
			missing: z.array(z.string()),
			python: z.string(),
		}),
		workers: z.object({ total: z.int(), busy: z.int(), queued: z.int() }),
		sessions: z.object({ active: z.int(), max: z.int() }),
		episodes: z.int(),
		tasks: z.int(),
		store: z
			.object({
				engine: z.string(),
				trouble: z.string().nullable().describe('What was wrong at the last use.'),
				note: z.string().nullable().describe('Why the store is another one than was asked for.'),
				pending: z.int(),
			})
			.nullable()
			.describe('Null where nothing is recorded.'),
	})
	.meta({ title: 'Health' });
export type WireHealth = z.output<typeof healthSchema>;

export const metadataSchema = z
	.object({
		name: z.string(),
		description: z.string(),
		version: z.string(),
		author: z.string(),
		documentation_url: z.string(),
		readme_content: z.string().nullable(),
	})
	.meta({ title: 'EnvironmentMetadata' });

const jsonSchema = z.record(z.string(), z.unknown());
export const schemasSchema = z
	.object({ action: jsonSchema, observation: jsonSchema, reset_observation: jsonSchema, state: jsonSchema })
	.meta({ title: 'SchemaResponse' });

/**
 * @param draining true from the first signal to end until the process is gone
 * @param store null where nothing is recorded
 */
export function toWireHealth(
	arena: Arena,
	sessions: { readonly active: number; readonly max: number },
	draining: boolean,
	store: WireHealth['store'],
): WireHealth {
	const health = arena.health();
	const { isolation, sandbox } = health;
	const trouble = store?.trouble ? `The store is not available: ${store.trouble}` : null;
	const degraded = health.degraded ?? trouble;
	return {
		status: draining ? 'unhealthy' : degraded === null ? 'healthy' : 'degraded',
		reason: draining ? 'draining: the server is shutting down' : degraded,
		...(draining && { code: 'draining' }),
		version: API_VERSION,
		isolation: {
			level: isolation.level,
			layers: [...isolation.layers],
			missing: [...isolation.missing],
			python: isolation.pythonVersion,
		},
		workers: { total: sandbox.workers, busy: sandbox.busy, queued: sandbox.queued },
		sessions: { active: sessions.active, max: sessions.max },
		episodes: health.episodes,
		tasks: health.tasks,
		store: store && { ...store },
	};
}

/** @param readme text of README.md; null when there is none */
export function toWireMetadata(readme: string | null): z.output<typeof metadataSchema> {
	return {
		name: ENV_NAME,
		description: DESCRIPTION,
		version: API_VERSION,
		author: AUTHOR,
		documentation_url: '/docs',
		readme_content: readme,
	};
}

/** The JSON Schemas of `/schema`. Computed once by the caller. */
export function publishedSchemas(): z.output<typeof schemasSchema> {
	return {
		action: z.toJSONSchema(actionSchema, { io: 'input' }),
		observation: z.toJSONSchema(observationSchema),
		reset_observation: z.toJSONSchema(resetObservationSchema),
		state: z.toJSONSchema(stateSchema),
	};
}
