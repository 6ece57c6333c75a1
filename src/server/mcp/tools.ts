/**
 * The tools that an agent gets over MCP: look at the problem, hand in a fix. Resetting is no tool, on purpose: an agent that could start
 * over would not have to live with its steps. They act on the episode of the session that calls them.
 */
import { z } from 'zod';
import type { Arena, StepOptions, Turn } from '../../episode/arena.js';
import { toResult, toWireObservation } from '../protocol/observation.js';
import { parseWire } from '../protocol/parse-request.js';

/** Where a call finds its episode. */
export interface ToolTarget {
	/** The arena's id of the episode. @throws ArenaError `no_episode`, `unknown_episode` */
	episodeId(named: string | null): Promise<string>;
	step(episodeId: string, proposedFix: string, options: StepOptions): Promise<Turn>;
}

interface Tool {
	readonly name: string;
	readonly description: string;
	readonly input: z.ZodObject;
	call(args: unknown, target: ToolTarget, arena: Arena, options: StepOptions): Promise<object>;
}

const episodeId = z.string().nullish().describe('Which episode; needed only outside of a session.');
const problemInput = z.looseObject({ episode_id: episodeId });
const fixInput = z.looseObject({
	proposed_fix: z.string().describe('The whole replacement file.'),
	episode_id: episodeId,
});

const TOOLS: readonly Tool[] = [
	{
		name: 'get_problem',
		description: 'Shows the task, the broken code, the visible tests and how the last fix did.',
		input: problemInput,
		async call(args, target, arena, options) {
			const { episode_id } = parseWire(problemInput, args, ['arguments']);
			const id = await target.episodeId(episode_id ?? null);
			return toWireObservation((await arena.state(id, options)).observation);
		},
	},
	{
		name: 'submit_fix',
		description: 'Hands in a whole replacement file, runs it and returns reward, test results and a hint.',
		input: fixInput,
		async call(args, target, _arena, options) {
			const { episode_id, proposed_fix } = parseWire(fixInput, args, ['arguments']);
			const id = await target.episodeId(episode_id ?? null);
			return toResult(await target.step(id, proposed_fix, options));
		},
	},
];

/** The tools as `tools/list` shows them. */
export function listTools(): { name: string; description: string; inputSchema: object }[] {
	return TOOLS.map(({ name, description, input }) => ({
		name,
		description,
		inputSchema: z.toJSONSchema(input, { io: 'input' }),
	}));
}

/** The tool of that name, or null. */
export function findTool(name: string): Tool | null {
	return TOOLS.find((tool) => tool.name === name) ?? null;
}
