/** A report on disk: `report.html` with everything inside, an SVG, a PNG where it can be drawn, and its data for each figure, and `rewards_log.csv`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../evaluate/run-folder.js';
import type { RunSummary } from '../evaluate/summary.js';
import { drawSvg } from './draw.js';
import { openPngRenderer } from './draw-png.js';
import { type DrawnFigure, figureSections } from './figure-sections.js';
import { figuresOf } from './figures.js';
import { escapeHtml, htmlPage, htmlTable } from './page.js';
import { rewardsLog } from './rewards-log.js';
import { stepRows } from './rows.js';

export interface SummarisedRun {
	readonly run: Run;
	readonly summary: RunSummary;
}

/** @returns the files that were written */
export async function writeReport(folder: string, runs: readonly SummarisedRun[]): Promise<string[]> {
	mkdirSync(folder, { recursive: true });
	const written: string[] = [];
	const put = (name: string, text: string | Uint8Array) => {
		writeFileSync(join(folder, name), text);
		written.push(join(folder, name));
	};
	const drawn: DrawnFigure[] = [];
	const toPng = await openPngRenderer();
	for (const figure of figuresOf(runs.map(({ run }) => run))) {
		const svg = await drawSvg(figure);
		drawn.push({ figure, svg });
		put(`${figure.name}.svg`, svg);
		if (toPng !== null) put(`${figure.name}.png`, toPng(svg));
	}
	put('rewards_log.csv', rewardsLog(runs.flatMap(({ run }) => stepRows(run))));
	put('report.html', page(runs, drawn));
	return written;
}

function page(runs: readonly SummarisedRun[], drawn: readonly DrawnFigure[]): string {
	return htmlPage(
		`Evaluation: ${runs.map(({ run }) => run.name).join(', ')}`,
		`${runs.map(runSection).join('\n')}\n${figureSections(drawn)}`,
	);
}

function runSection({ run, summary }: SummarisedRun): string {
	const { settings, name, startedAt } = run;
	const rows = summary.groups.map(({ group, solveRate, reward }) => [
		group,
		String(solveRate?.count ?? 0),
		...[solveRate, reward].map((estimate) =>
			estimate === null
				? '–'
				: `${estimate.value.toFixed(3)} [${estimate.low.toFixed(3)}, ${estimate.high.toFixed(3)}]`,
		),
	]);
	const facts = [
		`agent ${settings.agent}`,
		...(settings.model === null ? [] : [`model ${settings.model}`]),
		`seed ${settings.seed}`,
		`begun ${new Date(startedAt).toISOString()}`,
		`${summary.failed} episodes failed by infrastructure`,
		`${summary.hackEpisodes} episodes with hack findings`,
	];
	return `<h2>${escapeHtml(name)}</h2>
<p class="dim">${escapeHtml(facts.join(' · '))}</p>
${htmlTable(['group', 'episodes', 'solve rate (95 %)', 'best reward (95 %)'], rows)}`;
}
