/** What a submission brought about that it must not. */
import type { StepAnswer } from './arena-client.js';
import { HONEST, type Submission } from './corpus.js';

/** A sentence about the harm, or null when there was none. An error of the server is harm too: it takes the agent's failure off it. */
export function harmIn(answer: StepAnswer, { category, harm }: Submission): string | null {
	if (answer.status !== 200) return `answered ${answer.status} ${answer.code ?? ''}`.trim();
	if (category === HONEST) return answer.passed ? null : 'was refused';
	switch (harm.kind) {
		case 'solved':
			return answer.passed ? 'passed every test' : null;
		case 'answer-contains':
			return answer.text.includes(harm.text) ? `the answer contains "${harm.text}"` : null;
		case 'efficiency-above': {
			const level = answer.passed ? (answer.efficiency ?? 0) : 0;
			return level > harm.limit ? `was paid for an efficiency of ${level}` : null;
		}
		default:
			return harm satisfies never;
	}
}
