/** Short answers to programs at the addresses where people get a page. */
import { z } from 'zod';
import type { Arena } from '../../episode/arena.js';
import { healthSchema } from './service.js';
import { statsSchema } from './stats.js';

const { total, by } = statsSchema.shape;
const agents = by.valueType.describe('Most steps first, at most 100. A null key stands for all that named none.');

export const runsSchema = z.object({ total, agents }).meta({ title: 'Runs' });
export const agentListSchema = z.object({ agents }).meta({ title: 'Agents' });
export const sandboxSchema = healthSchema.pick({ isolation: true, workers: true }).meta({ title: 'Sandbox' });

export function toWireSandbox(arena: Pick<Arena, 'health'>): z.output<typeof sandboxSchema> {
	const { isolation, sandbox } = arena.health();
	const { level, layers, missing, pythonVersion } = isolation;
	return {
		isolation: { level, layers: [...layers], missing: [...missing], python: pythonVersion },
		workers: { total: sandbox.workers, busy: sandbox.busy, queued: sandbox.queued },
	};
}
