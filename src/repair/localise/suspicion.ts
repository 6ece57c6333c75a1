/**
 * How likely each line is to hold the mistake. Ochiai's measure over what each visible test covers: lines that failing tests run and
 * passing ones don't are suspected most. Lines that a traceback names are suspected more.
 */
import type { Hints } from '../rewrites/hints.js';

export interface Suspicion {
	/** 0..1, never 0: nothing is ruled out. */
	of(line: number): number;
}

/** What one test covered. */
export interface Spectrum {
	readonly passed: boolean;
	readonly lines: ReadonlySet<number>;
}

/** Of a line that no failing test runs. */
const LEAST = 0.05;
/** Where nothing was measured. */
const UNKNOWN = 0.5;
const IN_TRACEBACK = 1.5;

/** Every line alike, but for those that tracebacks name. */
export function withoutSpectra(hints: Hints): Suspicion {
	return { of: (line) => Math.min(1, UNKNOWN * (hints.lines.has(line) ? IN_TRACEBACK : 1)) };
}

export function ochiai(spectra: readonly Spectrum[], hints: Hints): Suspicion {
	const failing = spectra.filter(({ passed }) => !passed);
	const covered = new Set(spectra.flatMap(({ lines }) => [...lines]));
	if (failing.length === 0 || covered.size === 0) return withoutSpectra(hints);
	const shares = new Map<number, number>();
	for (const line of covered) {
		const failed = failing.filter(({ lines }) => lines.has(line)).length;
		const all = spectra.filter(({ lines }) => lines.has(line)).length;
		shares.set(line, failed === 0 ? 0 : failed / Math.sqrt(failing.length * all));
	}
	return {
		of: (line) => {
			// A comment, a blank line or the second line of an expression is as suspect as what stands before it.
			const share = shares.get(line) ?? nearest(shares, line);
			return Math.max(LEAST, Math.min(1, share * (hints.lines.has(line) ? IN_TRACEBACK : 1)));
		},
	};
}

const NEAR_LINES = 3;

function nearest(shares: ReadonlyMap<number, number>, line: number): number {
	for (let back = 1; back <= NEAR_LINES; back++) {
		const share = shares.get(line - back) ?? shares.get(line + back);
		if (share !== undefined) return share;
	}
	return 0;
}
