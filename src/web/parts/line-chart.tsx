/** A chart over time. The library comes in a file of its own; the figures are also there as words. */
import { lazy, Suspense } from 'react';
import type { PlotProps } from './plot.tsx';

const LazyPlot = lazy(async () => ({ default: (await import('./plot.tsx')).Plot }));

export function LineChart(props: PlotProps) {
	return (
		<div className="chart">
			<Suspense fallback={<div style={{ height: props.height }} />}>
				<LazyPlot {...props} />
			</Suspense>
		</div>
	);
}
