/**
 * Seeded choice. A draw is a pure function of a seed and of what is drawn for, by SHA-256: neighbouring seeds give unrelated
 * draws, two purposes with one seed don't march in step, and the result is the same on every platform and release of Node.
 */
import { createHash } from 'node:crypto';
import type { Seed } from './seed.js';

/** 48 bits fit a double exactly; against 5,000 tasks the bias of the remainder is below 1e-10. */
const DRAW_BYTES = 6;

/**
 * A whole number in 0..size−1.
 * @param seed 0..2^64−1
 * @param purpose what is drawn, such as `task`
 * @param size how many there are to choose from, ≥ 1
 */
export function drawIndex(seed: Seed, purpose: string, size: number): number {
	const digest = createHash('sha256').update(`${purpose}:${seed}`).digest();
	return digest.readUIntBE(0, DRAW_BYTES) % size;
}
