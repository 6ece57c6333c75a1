/** Figures as SVG, drawn by Vega without a browser. Colours are middle tones with transparent ground, so that one picture does for paper, light and dark. */
import { parse, View, Warn } from 'vega';
import { compile } from 'vega-lite';
import type { Figure } from './figure.js';

const INK = '#7a8490';
const RANGE = ['#3b82c4', '#d9762b', '#3a9a5b', '#b0559e', '#c2a029', '#5f6fd0', '#c44f4f', '#2b9aa0'];
const CONFIG = {
	background: 'transparent',
	view: { stroke: 'transparent' },
	range: { category: RANGE },
	axis: { labelColor: INK, titleColor: INK, gridColor: INK, gridOpacity: 0.25, domainColor: INK, tickColor: INK },
	legend: { labelColor: INK, titleColor: INK, symbolBaseFillColor: INK, symbolBaseStrokeColor: INK },
	header: { labelColor: INK, titleColor: INK },
	font: 'system-ui, sans-serif',
} as const;

export async function drawSvg({ spec, title }: Figure): Promise<string> {
	const compiled = compile(spec, { config: CONFIG }).spec;
	const view = new View(parse({ ...compiled, description: title }), { renderer: 'none' }).logLevel(Warn);
	try {
		return await view.toSVG();
	} finally {
		view.finalize();
	}
}
