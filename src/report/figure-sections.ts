/** Drawn figures as sections of a page, each with its data to read. */
import type { Figure } from './figure.js';
import { escapeHtml } from './page.js';

export interface DrawnFigure {
	readonly figure: Figure;
	readonly svg: string;
}

export function figureSections(drawn: readonly DrawnFigure[]): string {
	const figures = drawn.map(
		({ figure, svg }) => `<figure id="${figure.name}">
<h2>${escapeHtml(figure.title)}</h2>
${svg}
<figcaption>${escapeHtml(figure.caption)}</figcaption>
<details><summary>Data</summary><pre>${escapeHtml(dataOf(figure))}</pre></details>
</figure>`,
	);
	return `<div class="figures">\n${figures.join('\n')}\n</div>`;
}

function dataOf({ spec }: Figure): string {
	const { values } = (spec as { data: { values: readonly unknown[] } }).data;
	return values.map((value) => JSON.stringify(value)).join('\n');
}
