/** Shows progress on a terminal as one line that changes, elsewhere as a line now and then. */
import { type ProgressFacts, progressLine } from '../../evaluate/progress.js';
import type { EpisodeRecord } from '../../evaluate/record.js';

export interface ProgressScreen {
	readonly isTerminal: boolean;
	/** Writes text as it is. */
	write(text: string): void;
}

export interface ProgressShow {
	saw(record: EpisodeRecord): void;
	/** Leaves the last state on the screen. */
	end(): void;
}

const LINE_EVERY_MS = 10_000;
const REDRAW_EVERY_MS = 100;

/** @param before episodes that ended in earlier runs of the folder */
export function showProgress(
	screen: ProgressScreen,
	before: readonly EpisodeRecord[],
	total: number,
	now: () => number,
): ProgressShow {
	const startMs = now();
	const rewards = before.flatMap(({ best_reward }) => best_reward ?? []);
	let [done, failed, shownMs] = [before.length, 0, startMs];
	const facts = (): ProgressFacts => ({
		before: before.length,
		done,
		total,
		failed,
		rewards,
		elapsedMs: now() - startMs,
	});
	const show = () => {
		shownMs = now();
		screen.write(screen.isTerminal ? `\r${progressLine(facts())}\u001b[K` : `${progressLine(facts())}\n`);
	};
	return {
		saw: ({ status, best_reward }) => {
			done += 1;
			if (status === 'failed') failed += 1;
			else rewards.push(best_reward ?? 0);
			if (now() - shownMs >= (screen.isTerminal ? REDRAW_EVERY_MS : LINE_EVERY_MS)) show();
		},
		end: () => {
			show();
			if (screen.isTerminal) screen.write('\n');
		},
	};
}
