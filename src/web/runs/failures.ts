/** Failures of the server's own, out of its metrics in Prometheus' text format. */

export interface FailureCount {
	readonly code: string;
	readonly count: number;
}

const LINE = /^codearena_failures_total\{code="([\w-]+)"\} (\d+(?:\.\d+)?(?:e\+?\d+)?)$/gm;

/** Most first. */
export function failuresIn(metrics: string): readonly FailureCount[] {
	const found = [...metrics.matchAll(LINE)].map(([, code = '', count = '0']) => ({ code, count: Number(count) }));
	return found.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
