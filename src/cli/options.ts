/** Option values that several commands share. */
import { InvalidArgumentError } from 'commander';

/** 1..9,999,999. */
export function wholeNumber(text: string): number {
	if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1');
	return Number(text);
}
