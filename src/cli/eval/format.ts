/** The end of an evaluation as text. */
import type { Estimate } from '../../evaluate/statistics.js';
import type { RunSummary } from '../../evaluate/summary.js';
import { table } from '../table.js';

export function formatSummary(summary: RunSummary): string {
	const rows = summary.groups.map(({ group, solveRate, reward }) => [
		group,
		String(solveRate?.count ?? 0),
		String(solveRate?.clusters ?? 0),
		interval(solveRate),
		interval(reward),
	]);
	const facts = factsOf(summary);
	const width = Math.max(...facts.map(([name]) => name.length));
	return [
		table(['group', 'episodes', 'tasks', 'solve rate (95 %)', 'best reward (95 %)'], rows),
		'',
		...facts.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
		'',
		'Intervals: bootstrap over tasks, since episodes of one task are alike.',
	].join('\n');
}

function interval(estimate: Estimate | null): string {
	if (estimate === null) return '–';
	const { value, low, high } = estimate;
	return `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function factsOf(summary: RunSummary): [string, string][] {
	const { episodes, failed, faults, passAt, promptTokens, completionTokens } = summary;
	const all = episodes + failed;
	const number = (value: number | null, digits: number, unit = '') =>
		value === null ? '–' : `${value.toFixed(digits)}${unit}`;
	return [
		...Object.entries(passAt).map(([k, value]): [string, string] => [`pass@${k}`, value.toFixed(3)]),
		['steps an episode', number(summary.meanSteps, 2)],
		['time of an episode', number(summary.medianMs, 0, ' ms (median)')],
		['tokens', promptTokens === null ? '–' : `${promptTokens} in, ${completionTokens} out`],
		['cost', summary.cost === null ? '–' : `${summary.cost.toFixed(4)} USD`],
		['infrastructure errors', `${failed} of ${all} episodes (${percent(failed, all)}), ${faults} faults in all`],
		['hack findings', `${summary.hackEpisodes} of ${episodes} episodes`],
		['hack gap', number(summary.hackGap, 3)],
	];
}

function percent(part: number, all: number): string {
	return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}
