/** What the routes work with; assembled once in app.ts. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Curriculum } from '../../curriculum/curriculum.js';
import type { Arena } from '../../episode/arena.js';
import type { ApplyEdit } from '../../live/edit-steps.js';
import type { RepairServices } from '../../live/repair-services.js';
import type { Store } from '../../store/store.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Lifecycle } from '../session/lifecycle.js';
import type { Owner } from '../session/owner.js';
import type { SessionRegistry } from '../session/session-registry.js';
import type { Identify } from './auth.js';
import type { EpisodeLocator } from './episode-locator.js';

export interface HttpParts {
	readonly arena: Arena;
	/** Null where nothing is recorded. */
	readonly store: Store | null;
	/** Null without a store. */
	readonly curriculum: Curriculum | null;
	readonly metrics: Metrics;
	readonly sessions: SessionRegistry;
	readonly locator: EpisodeLocator;
	readonly lifecycle: Lifecycle;
	/** Null on a server that repairs nothing: then it has no such routes. */
	readonly repair: RepairServices | null;
	readonly identify: Identify;
	readonly applyEdit: ApplyEdit;
	readonly ownerOf: (request: FastifyRequest) => Owner;
	/** Text of README.md for `/metadata`; null when there is none. */
	readonly readme: string | null;
}

export type ZodApp = FastifyInstance<
	RawServerDefault,
	IncomingMessage,
	ServerResponse,
	FastifyBaseLogger,
	ZodTypeProvider
>;
