/**
 * Steps that are tool calls: OpenEnv's MCP client sends `call_tool` and `list_tools` as actions, and wants observations of its own shape back. A
 * call that names no tool or fits no schema is an observation with an error; what goes wrong afterwards is an error frame, as for any step.
 */
import { fastMcpResult, sessionEpisode } from '../mcp/rpc.js';
import { callTool, findTool, listTools } from '../mcp/tools.js';
import { type ToolStep, toolStepFrame } from '../protocol/frames.js';
import { InvalidRequest } from '../protocol/parse-request.js';
import type { FrameContext } from './frame-context.js';

export async function answerToolStep(step: ToolStep, context: FrameContext): Promise<object> {
	if (step.type === 'list_tools') {
		const tools = listTools(false).map(({ name, description, inputSchema }) => ({
			name,
			description,
			input_schema: inputSchema,
		}));
		return toolStepFrame({ tools });
	}
	const tool = findTool(step.tool_name, false);
	if (tool === null) return failedCall(step.tool_name, 'tool_not_found', `Tool not found: ${step.tool_name}`);
	const options = { signal: context.signal, timeoutMs: context.leftMs };
	try {
		const target = sessionEpisode(context.session, options);
		const outcome = await callTool(tool, step.arguments, target, context.rpc.sessionArena, options);
		return toolStepFrame({ tool_name: step.tool_name, result: fastMcpResult(outcome.data), error: null }, outcome);
	} catch (error) {
		if (error instanceof InvalidRequest) return failedCall(step.tool_name, 'invalid_args', error.message);
		throw error;
	}
}

function failedCall(toolName: string, type: 'tool_not_found' | 'invalid_args', message: string): object {
	return toolStepFrame({ tool_name: toolName, result: null, error: { error_type: type, message } });
}
