/** One line on how a run does: bar, rate, mean reward, time left. Pure. */
import { meanOf } from './summary.js';

export interface ProgressFacts {
	/** Episodes that ended before this process began. */
	readonly before: number;
	readonly done: number;
	readonly total: number;
	readonly failed: number;
	/** Best rewards of the scored episodes. */
	readonly rewards: readonly number[];
	/** Since this process began. */
	readonly elapsedMs: number;
}

const WIDTH = 24;

export function progressLine({ before, done, total, failed, rewards, elapsedMs }: ProgressFacts): string {
	const filled = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
	const perSecond = (done - before) / Math.max(elapsedMs / 1000, 1e-3);
	const left = done === total ? 0 : perSecond > 0 ? (total - done) / perSecond : null;
	const mean = meanOf(rewards);
	return [
		`[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`,
		`${perSecond.toFixed(1)}/s`,
		`mean reward ${mean === null ? '–' : mean.toFixed(3)}`,
		...(failed > 0 ? [`${failed} failed`] : []),
		`left ${left === null ? '–' : duration(left)}`,
	].join('  ');
}

function duration(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	const [minutes, hours] = [Math.floor(whole / 60), Math.floor(whole / 3600)];
	return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min ${whole % 60} s`;
}
