/** Rows of a Parquet file, as data sets are published on hubs. The only place that knows the format. */
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { ImportError } from './importer.js';

/** @throws ImportError naming the file when it is no Parquet table that can be read */
export async function readParquet(path: string): Promise<readonly unknown[]> {
	try {
		const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
		return rows.map(plain);
	} catch (error) {
		throw new ImportError(
			`${path} cannot be read as Parquet: ${error instanceof Error ? error.message : String(error)}.`,
		);
	}
}

/** Parquet's 64-bit integers come as bigints; those that a number can hold become one. */
function plain(value: unknown): unknown {
	if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
	if (Array.isArray(value)) return value.map(plain);
	if (value === null || typeof value !== 'object' || value.constructor !== Object) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
