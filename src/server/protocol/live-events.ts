/** What the stream of everything says. */
import { z } from 'zod';
import { LIVE_EVENTS, type LiveEvent } from '../../live/observed-arena.js';
import { ID_LIMIT_CHARS } from './names.js';

/** Names with commas between, before and after; none is all. */
const anyName = `(${LIVE_EVENTS.join('|')})?`;
const names = `one or more of ${LIVE_EVENTS.join(', ')}, separated by ","`;

export const eventsQuery = z.looseObject({
	agent_id: z.string().max(ID_LIMIT_CHARS).optional().describe('Steps and episodes of this agent only.'),
	types: z
		.string()
		.optional()
		.transform((text, context): readonly LiveEvent[] => {
			const wanted = (text ?? '').split(',').filter((name) => name !== '');
			const known = LIVE_EVENTS.filter((name) => wanted.includes(name));
			if (known.length < new Set(wanted).size) {
				context.issues.push({ code: 'custom', message: `Input should be ${names}`, input: text });
			}
			return wanted.length === 0 ? LIVE_EVENTS : known;
		})
		.meta({ type: 'string', pattern: `^${anyName}(,${anyName})*$`, description: `${names}; default all.` }),
});

export const LIVE_EVENT_TEXT =
	'Events `step` {episode_id, agent_id, task_id, category, difficulty, step_count, attempts_left, reward, best_reward, verdict, tests_passed, tests_total, feedback, solved, done}, `episode` {the same without the step, and phase `started` or `ended`}, `stats` {episodes, steps, finished, solved, solve_rate, mean_reward} since this process began, `health` {status, reason, isolation, workers, episodes, tasks}. The first two that come are the present `stats` and `health`. What other replicas do is not heard here.';

/** One event of a stream. `data` is JSON. */
const streamedEvent = z.object({ id: z.string().optional(), event: z.string(), data: z.string() });

/** For the OpenAPI text, whose readers take the schema of a stream for that of each event; nothing is serialised by it. */
export const eventStreamSchema = (description: string) => ({
	description,
	content: { 'text/event-stream': { schema: streamedEvent } },
});
