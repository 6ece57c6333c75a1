/** Reward by step as a small chart: few points, so plain SVG is enough. */
import { toReward } from '../parts/format.ts';
import type { Attempt } from './game.ts';

const WIDTH = 320;
const HEIGHT = 92;
const EDGE = { left: 26, right: 8, top: 10, bottom: 16 };
/** Steps up to which each has its number below. */
const NUMBERED = 10;

export interface RewardStepsProps {
	readonly attempts: readonly Pick<Attempt, 'step' | 'reward' | 'solved'>[];
	readonly maxSteps: number;
}

export function RewardSteps({ attempts, maxSteps }: RewardStepsProps) {
	const points = attempts.flatMap(({ step, reward, solved }) =>
		reward === null ? [] : [{ step, reward, solved, x: xOf(step, maxSteps), y: yOf(reward) }],
	);
	const words = points.map(({ step, reward }) => `step ${step} ${toReward(reward)}`).join(', ');
	const steps = Array.from({ length: maxSteps }, (_, index) => index + 1);
	return (
		<svg className="reward-steps" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Reward by step: ${words}`}>
			{[0, 0.5, 1].map((level) => (
				<g key={level}>
					<line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={yOf(level)} y2={yOf(level)} className="grid" />
					<text x={EDGE.left - 6} y={yOf(level) + 3} textAnchor="end">
						{level}
					</text>
				</g>
			))}
			{steps
				.filter((step) => step === 1 || step === maxSteps || maxSteps <= NUMBERED)
				.map((step) => (
					<text key={step} x={xOf(step, maxSteps)} y={HEIGHT - 3} textAnchor="middle">
						{step}
					</text>
				))}
			<polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className="curve" />
			{points.map(({ step, x, y, solved }) => (
				<circle key={step} cx={x} cy={y} r={3.5} className={solved ? 'point good' : 'point'} />
			))}
		</svg>
	);
}

function xOf(step: number, maxSteps: number): number {
	const room = WIDTH - EDGE.left - EDGE.right - 16;
	return EDGE.left + 8 + (maxSteps === 1 ? room / 2 : ((step - 1) / (maxSteps - 1)) * room);
}

/** Rewards of rubrics without bounds are held at the chart's edges. */
function yOf(reward: number): number {
	const level = Math.min(1, Math.max(0, reward));
	return EDGE.top + (1 - level) * (HEIGHT - EDGE.top - EDGE.bottom);
}
