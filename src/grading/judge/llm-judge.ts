/**
 * The judge by a language model, as a story: known? → may be asked? → ask → usable? → median → keep. The model sees the program without
 * comments and docstrings for correctness and security, since those only talk; the full text is shown for quality alone,
 * and only where the two differ.
 */
import { createHash } from 'node:crypto';
import type { ConcurrencyLimit } from '../../concurrency.js';
import { median, round6 } from '../../numbers.js';
import { race } from '../../race.js';
import { JUDGED_ASPECTS, type Judge, type JudgeRequest, type JudgeVerdict, unscored } from './judge.js';
import { parseReply } from './parse-reply.js';
import { composeQuestion, PROMPT_VERSION } from './prompt.js';
import type { RetryingChat } from './retrying-chat.js';
import type { VerdictStore } from './verdict-store.js';

export interface LlmJudgeParts {
	readonly chat: RetryingChat;
	readonly store: VerdictStore;
	/** Bounds the questions under way. */
	readonly concurrencyLimit: ConcurrencyLimit;
	/** Removes comments and docstrings; never throws. */
	readonly stripComments: (source: string) => string;
	/** Part of the cache key: verdicts of another model or endpoint are others'. */
	readonly identity: string;
	/** Longest time of one verdict in ms, waiting and retries included. */
	readonly timeoutMs: number;
	/** Questions per verdict; the median counts. */
	readonly samples: number;
	readonly now: () => number;
}

export function createLlmJudge(parts: LlmJudgeParts): Judge {
	const underWay = new Map<string, Promise<JudgeVerdict>>();
	const share = (key: string, request: JudgeRequest): Promise<JudgeVerdict> => {
		const shared = underWay.get(key) ?? judgeAndKeep(parts, key, request).finally(() => underWay.delete(key));
		underWay.set(key, shared);
		return shared;
	};
	return {
		assess: async (request, signal) => {
			const limitMs = Math.min(parts.timeoutMs, request.deadlineMs);
			const verdict = share(keyOf(parts, request), request).catch((error) => unscored(`the judge broke: ${error}`));
			return race(verdict, {
				limitMs,
				signal,
				onTimeout: () => unscored(`no answer within ${Math.round(limitMs)} ms`),
				onAbort: () => unscored('nobody waits for the verdict any more'),
			});
		},
	};
}

/** Goes on when an asker gives up: the answer is paid for, and the next asker finds it. */
async function judgeAndKeep(parts: LlmJudgeParts, key: string, request: JudgeRequest): Promise<JudgeVerdict> {
	const known = await parts.store.get(key);
	if (known !== null) return known;
	const end = parts.now() + parts.timeoutMs;
	const bare = parts.stripComments(request.source);
	const [judged, shown] = await Promise.all([
		sample(parts, request, bare, end),
		bare.trim() === request.source.trim() ? null : sample(parts, request, request.source, end),
	]);
	const verdict = withQualityOf(judged, shown ?? judged);
	if (JUDGED_ASPECTS.every((aspect) => verdict.scores[aspect] !== null)) await parts.store.put(key, verdict);
	return verdict;
}

/** Docstrings and comments count for quality and for nothing else. */
function withQualityOf(judged: JudgeVerdict, shown: JudgeVerdict): JudgeVerdict {
	const reason = judged.scores.correctness === null ? judged.reason : shown.reason;
	return { ...judged, reason, scores: { ...judged.scores, quality: shown.scores.quality } };
}

/** The median of the usable verdicts, when they are more than half of those asked for. */
async function sample(
	parts: LlmJudgeParts,
	request: JudgeRequest,
	program: string,
	end: number,
): Promise<JudgeVerdict> {
	const asked = Array.from({ length: parts.samples }, () => askOnce(parts, request, program, end));
	const verdicts = await Promise.all(asked);
	const usable = verdicts.filter(({ scores }) => scores.correctness !== null);
	const [first] = usable;
	if (first === undefined || usable.length * 2 <= verdicts.length) {
		return verdicts.find(({ scores }) => scores.correctness === null) ?? unscored('no reply could be used');
	}
	const middle = (aspect: (typeof JUDGED_ASPECTS)[number]) =>
		round6(median(usable.map(({ scores }) => scores[aspect] ?? 0)));
	return {
		...first,
		scores: { correctness: middle('correctness'), security: middle('security'), quality: middle('quality') },
	};
}

async function askOnce(
	parts: LlmJudgeParts,
	request: JudgeRequest,
	program: string,
	end: number,
): Promise<JudgeVerdict> {
	return parts.concurrencyLimit(async () => {
		const reply = await parts.chat.ask(composeQuestion(request.task, program), end - parts.now());
		if (reply.kind !== 'text') return unscored(reply.reason);
		const verdict = parseReply(reply.text);
		return 'rejected' in verdict ? unscored(`the reply was rejected: ${verdict.rejected}`) : verdict;
	});
}

/** What decides a verdict, and nothing of when or for whom it is asked. */
function keyOf({ identity, samples }: LlmJudgeParts, { task, source }: JudgeRequest): string {
	const content = [PROMPT_VERSION, identity, samples, task.description, task.entryPoints, source];
	return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
