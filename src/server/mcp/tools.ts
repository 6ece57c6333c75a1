/**
 * The tools that an agent gets over MCP: begin an episode, look at the problem, hand in a fix. Where a trainer has begun the episode (OpenEnv's
 * sessions), beginning is no tool, on purpose: an agent that could start over would not have to live with its steps.
 */
import { z } from 'zod';
import type { Arena, ResetRequest, StepOptions, Turn } from '../../episode/arena.js';
import { toResult, toWireObservation } from '../protocol/observation.js';
import { parseWire } from '../protocol/parse-request.js';
import { resetBody, toResetRequest } from '../protocol/reset.js';

/** Where a call finds its episode. */
export interface ToolTarget {
	/** Begins an episode. @throws ArenaError as `Arena.reset` */
	start(request: ResetRequest, options: StepOptions): Promise<Turn>;
	/** The arena's id of the episode. @throws ArenaError `no_episode`, `unknown_episode` */
	episodeId(named: string | null): Promise<string>;
	step(episodeId: string, proposedFix: string, options: StepOptions): Promise<Turn>;
}

/** What a call gave; reward and done as in a step. */
export interface ToolOutcome {
	readonly data: object;
	/** Null where nothing was graded. */
	readonly reward: number | null;
	readonly done: boolean;
}

export interface Tool {
	readonly name: string;
	readonly description: string;
	readonly input: z.ZodObject;
	/** Not for agents whose episodes a trainer begins. */
	readonly begins?: true;
	call(args: unknown, target: ToolTarget, arena: Arena, options: StepOptions): Promise<ToolOutcome>;
}

const episodeId = z.string().nullish().describe('Which episode; default: the one begun last.');
const problemInput = z.looseObject({ episode_id: episodeId });
const fixInput = z.looseObject({
	proposed_fix: z.string().describe('The whole replacement file.'),
	episode_id: episodeId,
});

const TOOLS: readonly Tool[] = [
	{
		name: 'start_episode',
		description: 'Begins an episode and shows its problem. Without arguments the task is drawn at random.',
		input: resetBody,
		begins: true,
		async call(args, target, _arena, options) {
			const turn = await target.start(toResetRequest(parseWire(resetBody, args, ['arguments'])), options);
			return { data: { episode_id: turn.episodeId, ...toResult(turn) }, reward: null, done: false };
		},
	},
	{
		name: 'get_problem',
		description: 'Shows the task, the broken code, the visible tests and how the last fix did.',
		input: problemInput,
		async call(args, target, arena, options) {
			const { episode_id } = parseWire(problemInput, args, ['arguments']);
			const { observation, state } = await arena.state(await target.episodeId(episode_id ?? null), options);
			return { data: toWireObservation(observation), reward: null, done: state.done };
		},
	},
	{
		name: 'submit_fix',
		description: 'Hands in a whole replacement file, runs it and returns reward, test results and a hint.',
		input: fixInput,
		async call(args, target, _arena, options) {
			const { episode_id, proposed_fix } = parseWire(fixInput, args, ['arguments']);
			const id = await target.episodeId(episode_id ?? null);
			const turn = await target.step(id, proposed_fix, options);
			return { data: toResult(turn), reward: turn.reward, done: turn.done };
		},
	},
];

/** The tools as `tools/list` shows them. @param begins whether the caller may begin episodes */
export function listTools(begins: boolean): { name: string; description: string; inputSchema: object }[] {
	return TOOLS.filter((tool) => begins || !tool.begins).map(({ name, description, input }) => ({
		name,
		description,
		inputSchema: z.toJSONSchema(input, { io: 'input' }),
	}));
}

/** The tool of that name, or null. @param begins as for `listTools` */
export function findTool(name: string, begins: boolean): Tool | null {
	return TOOLS.find((tool) => tool.name === name && (begins || !tool.begins)) ?? null;
}

/** Calls a tool; absent arguments are none. @throws ArenaError of the arguments, the episode or the grading */
export function callTool(
	tool: Tool,
	args: unknown,
	target: ToolTarget,
	arena: Arena,
	options: StepOptions,
): Promise<ToolOutcome> {
	return tool.call(args ?? {}, target, arena, options);
}
