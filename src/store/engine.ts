/**
 * What the store needs of a database. Queries are written once, with Kysely; an engine says how they are carried. Reading has its own
 * way, so that a long look at the statistics never holds up a step.
 */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.js';

export type EngineName = 'sqlite' | 'postgres' | 'memory';

export interface Engine {
	readonly name: EngineName;
	/** For transactions, migrations and reading before writing. */
	readonly db: Kysely<Schema>;
	/** For reading only; sees everything that was acknowledged. */
	readonly reads: Kysely<Schema>;
	/** Runs a query that an index serves, such as each step's; like `reads`, but sooner where possible. */
	look<Row>(query: CompiledQuery<Row>): Promise<Row[]>;
	/**
	 * Runs the queries in order in one transaction, in as few exchanges as the engine allows; durable when it resolves. When one
	 * fails, none counts.
	 * @throws the engine's own error, see failure.ts
	 */
	atomically(queries: readonly CompiledQuery[]): Promise<void>;
	close(): Promise<void>;
}
