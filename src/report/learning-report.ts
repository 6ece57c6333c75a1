/** The report of a learning run on disk: `report.html` and an SVG for each figure. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawSvg } from './draw.js';
import { type DrawnFigure, figureSections } from './figure-sections.js';
import { type LearningResults, learningFigures, learningResults } from './learning.js';
import { escapeHtml, htmlPage, htmlTable } from './page.js';

const FILE = 'results.json';

/** Whether a folder holds a learning run and no evaluation. */
export function isLearningRun(folder: string): boolean {
	return existsSync(join(folder, FILE));
}

/** @returns the files that were written @throws ZodError for results of another form, SyntaxError for what is no JSON */
export async function writeLearningReport(from: string, to: string): Promise<string[]> {
	const results = learningResults.parse(JSON.parse(readFileSync(join(from, FILE), 'utf8')));
	mkdirSync(to, { recursive: true });
	const written: string[] = [];
	const put = (name: string, text: string) => {
		writeFileSync(join(to, name), text);
		written.push(join(to, name));
	};
	const drawn: DrawnFigure[] = [];
	for (const figure of learningFigures(results)) {
		const svg = await drawSvg(figure);
		drawn.push({ figure, svg });
		put(`${figure.name}.svg`, svg);
	}
	put('report.html', page(results, drawn));
	return written;
}

function page({ facts, summary, comparisons }: LearningResults, drawn: readonly DrawnFigure[]): string {
	const rows = summary.map(({ policy, measure, seeds, ...estimate }) => [
		policy,
		measure,
		String(seeds),
		shown(estimate),
	]);
	const pairs = comparisons.map(({ after, before, measure, difference, ratio }) => [
		after,
		before,
		measure,
		shown(difference),
		shown(ratio),
	]);
	const told = Object.entries(facts).map(([name, value]) => `${name.replaceAll('_', ' ')} ${rounded(value)}`);
	return htmlPage(
		'Does it teach?',
		`<p class="dim">${escapeHtml(told.join(' · '))}</p>
${figureSections(drawn)}
<h2>At the end of training</h2>
${htmlTable(['policy', 'measure', 'seeds', 'value (95 %)'], rows)}
<h2>Compared, paired by function</h2>
${htmlTable(['policy', 'against', 'measure', 'difference (95 %)', 'ratio (95 %)'], pairs)}`,
	);
}

function shown({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }): string {
	return `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function rounded(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
