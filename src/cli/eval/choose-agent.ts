/** The agent that the flags name, over a client. */
import type { Config } from '../../config.js';
import { type Agent, buggyAgent, fixAgent, memoryAgent, randomAgent, referenceAgent } from '../../evaluate/agent.js';
import type { ArenaClient } from '../../evaluate/arena-client.js';
import { llmAgent } from '../../evaluate/llm-agent.js';
import { createFixerChat, type FixerChat } from '../../repair/llm/chat.js';
import type { EmbeddedServer } from './embedded-server.js';
import type { EvalFlags } from './options.js';

/** A call that cannot be carried out; the message says why. */
export class EvalUsageError extends Error {
	override readonly name = 'EvalUsageError';
}

/** The model that this command asks itself; null where none is set. */
export function chatOf({ model, baseUrl }: EvalFlags, config: Config): FixerChat | null {
	return createFixerChat({
		apiKey: config.fixerApiKey,
		baseUrl: baseUrl ?? config.fixerBaseUrl,
		model: model ?? config.fixerModel,
	});
}

/** @throws EvalUsageError when the agent needs what is not there */
export function chooseAgent(
	flags: EvalFlags,
	client: ArenaClient,
	chat: FixerChat | null,
	embedded: EmbeddedServer | null,
	signal: AbortSignal,
): Agent {
	const { agent, temperature, tries, pause: firstPauseMs } = flags;
	const asked = (): Agent | null => chat && llmAgent(chat, { temperature, tries, firstPauseMs, signal });
	switch (agent) {
		case 'llm': {
			const own = asked();
			if (own !== null) return own;
			// Somebody else's server may have a model of its own.
			if (embedded === null) return fixAgent(client, 'llm', flags.model ?? null);
			throw new EvalUsageError('the agent llm needs a model: --model with --base-url, or FIXER_… variables');
		}
		case 'memory':
			return memoryAgent(asked() ?? fixAgent(client, 'search', null));
		case 'search':
			return fixAgent(client, 'search', null);
		case 'random':
			return randomAgent(client);
		case 'buggy':
			return buggyAgent;
		case 'reference':
			if (embedded !== null) return referenceAgent(embedded.referenceOf);
			throw new EvalUsageError('the agent reference needs the embedded server; leave --server out');
		default:
			return agent satisfies never;
	}
}
