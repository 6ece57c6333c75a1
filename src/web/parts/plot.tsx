/** uPlot as a React component: made once for each shape of its data, then fed. Loaded on demand by line-chart.tsx. */
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { watchTheme } from '../shell/theme.ts';

export interface PlotProps {
	/** Accessible name: what is to be seen. */
	readonly label: string;
	readonly names: readonly string[];
	/** Seconds since 1970, or positions. */
	readonly x: readonly number[];
	/** One column for each name. */
	readonly columns: readonly (readonly (number | null)[])[];
	/** In CSS pixels. */
	readonly height: number;
	/** Default: moments. */
	readonly xIsTime?: boolean;
}

const COLOURS = 5;

export function Plot({ label, names, x, columns, height, xIsTime = true }: PlotProps) {
	const place = useRef<HTMLDivElement>(null);
	const plot = useRef<uPlot | null>(null);
	const data = useRef<uPlot.AlignedData>([[]]);
	data.current = [x as number[], ...(columns as (number | null)[][])];
	const shape = names.join('\n');
	useEffect(() => {
		const { current } = place;
		if (current === null) return;
		const make = () => {
			plot.current?.destroy();
			const options = optionsOf({
				names: shape.split('\n'),
				width: current.clientWidth,
				height,
				xIsTime,
				at: current,
			});
			plot.current = new uPlot(options, data.current, current);
		};
		make();
		const stopWatching = watchTheme(make);
		const observer = new ResizeObserver(() => plot.current?.setSize({ width: current.clientWidth, height }));
		observer.observe(current);
		return () => {
			stopWatching();
			observer.disconnect();
			plot.current?.destroy();
			plot.current = null;
		};
	}, [shape, height, xIsTime]);
	useEffect(() => plot.current?.setData([x as number[], ...(columns as (number | null)[][])]), [x, columns]);
	return <div ref={place} className="plot" role="img" aria-label={label} />;
}

interface PlotShape {
	readonly names: readonly string[];
	readonly width: number;
	readonly height: number;
	readonly xIsTime: boolean;
	readonly at: HTMLElement;
}

function optionsOf({ names, width, height, xIsTime, at }: PlotShape): uPlot.Options {
	const colour = (name: string) => colourOf(at, name);
	const axis = {
		stroke: colour('--muted'),
		grid: { stroke: colour('--border'), width: 1 },
		ticks: { show: false },
		font: '11px system-ui',
	};
	return {
		width,
		height,
		legend: { show: false },
		cursor: { y: false, points: { size: 7 } },
		scales: { x: { time: xIsTime, range: xRange }, y: { range: [-0.03, 1.03] } },
		axes: [
			{ ...axis, size: 28, space: 70, ...(xIsTime && { values: toTimes }) },
			{ ...axis, size: 34, splits: () => [0, 0.25, 0.5, 0.75, 1] },
		],
		series: [
			{},
			...names.map((name, index): uPlot.Series => {
				const stroke = colour(`--c${(index % COLOURS) + 1}`);
				return { label: name, stroke, width: 2, spanGaps: true, points: { size: 6, fill: stroke } };
			}),
		],
	};
}

const HOUR_S = 3600;

/** A little room at both ends, and some around a single point. */
function xRange({ data: [x], scales }: uPlot, low: number, high: number): [number, number] {
	const [only] = x;
	// For one moment the library would show years.
	if (only !== undefined && x.length === 1) {
		const room = scales.x?.time ? HOUR_S : 1;
		return [only - room, only + room];
	}
	const room = high > low ? (high - low) * 0.02 : 1;
	return [low - room, high + room];
}

const DAY_S = 86_400;
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** The time of day, or the date where the chart spans days. */
function toTimes(_plot: uPlot, splits: number[]): string[] {
	const span = (splits.at(-1) ?? 0) - (splits[0] ?? 0);
	return splits.map((at) => (span > DAY_S ? DATE : CLOCK).format(new Date(at * 1000)));
}

/** A custom property as the colour that it comes to in the present theme. */
function colourOf(at: HTMLElement, name: string): string {
	const probe = document.createElement('span');
	probe.style.color = `var(${name})`;
	at.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}
