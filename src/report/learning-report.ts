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

/** `results.json` is not what examples/learning writes. */
export class LearningResultsError extends Error {}

/** @returns the files that were written @throws LearningResultsError for results that cannot be read */
export async function writeLearningReport(from: string, to: string): Promise<string[]> {
	const results = readResults(join(from, FILE));
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

function readResults(path: string): LearningResults {
	const parsed = learningResults.safeParse(parseJson(path));
	if (parsed.success) return parsed.data;
	const [first] = parsed.error.issues;
	const place = first === undefined || first.path.length === 0 ? 'the whole file' : first.path.join('.');
	throw new LearningResultsError(`${path} is no result of examples/learning: ${place}: ${first?.message ?? ''}`);
}

function parseJson(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new LearningResultsError(`${path} cannot be read as JSON: ${(error as Error).message}`);
	}
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
