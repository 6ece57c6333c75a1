/**
 * Lists are sent compressed to clients that ask for it: a thousand tasks or episodes are a tenth of their size then. Only routes that say so: an answer
 * to a step is small, and its way through a compressor would be the longer one.
 */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Bytes below which an answer is sent as it is. */
const SMALLEST_BYTES = 1024;
/** Of 0..11: most of the gain for little of the time. */
const BROTLI_QUALITY = 4;

/** For the options of a route whose answers can be long. */
export const COMPRESSED = { compress: { threshold: SMALLEST_BYTES } } as const;

export async function registerCompression(app: FastifyInstance): Promise<void> {
	await app.register(compress, {
		global: false,
		encodings: ['br', 'gzip'],
		brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
	});
}
