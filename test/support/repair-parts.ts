/** A fixer over a real sandbox, with the model of naturalness that comes with the program. */
import { createPrecheck } from '../../src/precheck/create-precheck.js';
import { createFixer, type Fixer, type FixRequest } from '../../src/repair/fix.js';
import { createFixerChat } from '../../src/repair/llm/chat.js';
import { loadNaturalness } from '../../src/repair/naturalness/model.js';
import type { RepairParts } from '../../src/repair/repair.js';
import { createRankParts } from '../../src/repair/search/rank.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';

export function repairParts(sandbox: Sandbox): RepairParts {
	const naturalness = loadNaturalness();
	const now = () => performance.now();
	return { sandbox, precheck: createPrecheck(), naturalness, rank: createRankParts(naturalness), now };
}

/** @param baseUrl of a model; null for none */
export function testFixer(sandbox: Sandbox, baseUrl: string | null, apiKey: string | null = null): Fixer {
	const chat = createFixerChat({ apiKey, baseUrl, model: baseUrl === null ? null : 'fixer-model' });
	return createFixer({ ...repairParts(sandbox), chat });
}

export function fixRequest(overrides: Partial<FixRequest>): FixRequest {
	return {
		code: '',
		task: null,
		errorLog: '',
		reward: null,
		method: 'auto',
		model: null,
		budgetMs: 45_000,
		seed: 1,
		attempts: [],
		memory: null,
		sessionKey: 'test',
		...overrides,
	};
}
