/** Factors between units. */

export const KIBIBYTE = 1024;
export const MEBIBYTE = 1024 * KIBIBYTE;
/** Decimal, as disks are sold. */
export const MEGABYTE = 1_000_000;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
