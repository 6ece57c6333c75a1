/** What an agent's run says, as lines of a terminal. */
import type { StreamEvent } from '../api/event-stream.ts';
import type { Fix } from '../api/types.ts';
import { toDuration, toReward } from '../parts/format.ts';
import type { LogLine } from '../parts/terminal.tsx';
import { OWN_CODE } from './own-code.ts';
import { testedWords } from './tested-words.ts';

export type AgentNews = LogLine;

interface RunFacts {
	readonly method: string;
	readonly model: string | null;
	/** Null for code of one's own. */
	readonly task_id: string | null;
}

interface EndFacts {
	readonly status: string;
	readonly steps?: number;
	readonly best_reward?: number | null;
	readonly elapsed_ms: number;
	readonly error?: string;
}

/** Null for events that the episode's own log tells already. */
export function toNews({ type, data }: StreamEvent): AgentNews | null {
	switch (type) {
		case 'run': {
			const { method, model, task_id } = data as RunFacts;
			return {
				kind: 'command',
				text: `agent on ${task_id ?? OWN_CODE}, method ${method}${model === null ? '' : `, model ${model}`}`,
			};
		}
		case 'thinking':
			return { kind: 'plain', text: `step ${(data as { step: number }).step}: looking for a fix…` };
		case 'fix':
			return { kind: 'output', text: fixWords(data as Fix) };
		case 'end':
			return endLine(data as EndFacts);
		default:
			return null;
	}
}

function fixWords(fix: Fix): string {
	const { method, candidates_tried, elapsed_ms, explanation } = fix;
	const figures = `${testedWords(fix, 'tests')}, ${candidates_tried} tried in ${toDuration(elapsed_ms)}`;
	return `${method}: ${figures}${explanation === '' ? '' : `\n${explanation}`}`;
}

function endLine({ status, steps, best_reward, elapsed_ms, error }: EndFacts): LogLine {
	if (status === 'failed') return { kind: 'error', text: `agent failed: ${error ?? 'for an unknown reason'}` };
	const facts = [
		...(steps === undefined ? [] : [`${steps} ${steps === 1 ? 'step' : 'steps'}`]),
		...(best_reward === undefined ? [] : [`best reward ${toReward(best_reward)}`]),
		toDuration(elapsed_ms),
	];
	return { kind: status === 'solved' ? 'good' : 'plain', text: `agent ${status}: ${facts.join(', ')}` };
}
