/**
 * A seed on the wire: a JSON integer of 0..2^64−1. What a table's row or a form may have made of it counts too: `7.0` and `"7"` are
 * the seed 7, as the openenv package reads them.
 */
import { z } from 'zod';
import { SEED_LIMIT, type Seed, toSeed } from '../../taskset/seed.js';
import { INTEGER } from './issues.js';

const WHOLE_NUMBER = /^\s*([+-]?\d{1,30})(?:\.0*)?\s*$/;

/** For request bodies. */
export function seedField(description: string) {
	return z
		.unknown()
		.transform((value, context): Seed | null => {
			if (value === null || value === undefined) return null;
			const whole = wholeNumber(value);
			if (whole === null)
				context.issues.push({ code: 'invalid_type', expected: 'int', input: value, message: INTEGER });
			else if (whole < 0n)
				context.issues.push({ code: 'too_small', minimum: 0, origin: 'int', inclusive: true, input: value });
			else if (whole > SEED_LIMIT) {
				context.issues.push({ code: 'too_big', maximum: SEED_LIMIT, origin: 'int', inclusive: true, input: value });
			} else return toSeed(whole);
			return z.NEVER;
		})
		.optional()
		.meta({ type: ['integer', 'null'], minimum: 0, description: `${description} A whole number of 0..2^64−1.` });
}

function wholeNumber(value: unknown): bigint | null {
	if (typeof value === 'bigint') return value;
	if (typeof value === 'number') return wholeOfDouble(value);
	const digits = typeof value === 'string' ? WHOLE_NUMBER.exec(value)?.[1] : undefined;
	return digits === undefined ? null : BigInt(digits.replace('+', ''));
}

function wholeOfDouble(value: number): bigint | null {
	if (Number.isInteger(value)) return BigInt(value);
	return Number.isFinite(value) || Number.isNaN(value) ? null : value > 0 ? SEED_LIMIT + 1n : -1n;
}

/** For answers, whose types the compiler checks. */
export const shownSeed = z.any().meta({ type: 'integer', minimum: 0 }) as z.ZodType<Seed>;
