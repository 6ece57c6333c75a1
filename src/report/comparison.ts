/** A comparison of runs as rows for text and as a page. */
import type { Comparison } from '../evaluate/compare.js';
import { escapeHtml, htmlPage, htmlTable } from './page.js';

export interface NamedComparison {
	readonly before: string;
	readonly after: string;
	readonly comparison: Comparison;
}

export const DIFFERENCE_COLUMNS = ['group', 'measure', 'tasks', 'pairs', 'before', 'after', 'difference (95 %)', 'p'];
export const CHANGE_COLUMNS = ['task', 'category', 'before', 'after'];

export function differenceRows({ differences }: Comparison): string[][] {
	return differences.map(({ group, measure, tasks, pairs, before, after, difference, low, high, p }) => [
		group,
		measure,
		String(tasks),
		String(pairs),
		before.toFixed(3),
		after.toFixed(3),
		`${signed(difference)} [${signed(low)}, ${signed(high)}]`,
		p < 0.001 ? '< 0.001' : p.toFixed(3),
	]);
}

export function changeRows({ changed }: Comparison): string[][] {
	return changed.map(({ task, category, before, after }) => [task, category, before.toFixed(2), after.toFixed(2)]);
}

/** What a reader must know of the pairing. */
export function pairingNote({ onlyBefore, onlyAfter }: Comparison): string {
	return `Paired by task and seed, or by task where no seed is shared. Intervals: bootstrap over tasks; p: signs of tasks flipped. Left out: ${onlyBefore} tasks only in the first run, ${onlyAfter} only in the second.`;
}

export function comparisonPage(comparisons: readonly NamedComparison[]): string {
	const sections = comparisons.map(
		({ before, after, comparison }) => `<h2>${escapeHtml(`${before} → ${after}`)}</h2>
${htmlTable(DIFFERENCE_COLUMNS, differenceRows(comparison))}
<p class="dim">${escapeHtml(pairingNote(comparison))}</p>
<h3>${comparison.changed.length} tasks changed</h3>
${htmlTable(CHANGE_COLUMNS, changeRows(comparison))}`,
	);
	return htmlPage('Comparison of runs', sections.join('\n'));
}

function signed(value: number): string {
	return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
