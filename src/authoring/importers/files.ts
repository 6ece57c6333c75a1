/** Reading what collections are made of: texts, JSON, JSON lines. Every failure says which file and what was expected. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MEBIBYTE } from '../../units.js';
import { ImportError, type Refusal } from './importer.js';
import { readParquet } from './parquet.js';
import { parsePythonJson } from './python-json.js';

const FILE_LIMIT_BYTES = 256 * MEBIBYTE;

export interface Entry {
	/** Where it stands: `file.jsonl:12`. */
	readonly place: string;
	readonly value: unknown;
}

/** The text of a file, unpacked where it is a gzip file. @throws ImportError */
export function readText(path: string): string {
	try {
		if (statSync(path).size > FILE_LIMIT_BYTES) throw new ImportError(`${path} is larger than 256 MiB.`);
		const text = new TextDecoder('utf-8', { fatal: true }).decode(unpacked(readFileSync(path)));
		return text.replaceAll('\r\n', '\n');
	} catch (error) {
		if (error instanceof ImportError) throw error;
		const reason = error instanceof TypeError ? 'is not UTF-8' : `cannot be read: ${messageOf(error)}`;
		throw new ImportError(`${path} ${reason}.`);
	}
}

function unpacked(data: Buffer): Buffer {
	const isGzip = data[0] === 0x1f && data[1] === 0x8b;
	return isGzip ? gunzipSync(data, { maxOutputLength: FILE_LIMIT_BYTES }) : data;
}

/** Names inside a folder, sorted; null when there is no such folder. */
export function namesIn(dir: string): readonly string[] | null {
	try {
		return readdirSync(dir).sort();
	} catch {
		return null;
	}
}

export function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * The records of a file or of all files in a folder and its folders: an array of JSON, one object of JSON, one object a line (each may be
 * packed by gzip), or a Parquet table.
 * What isn't JSON is a refusal, so that one broken line doesn't cost the rest.
 * @throws ImportError when the path can't be read or holds no JSON at all
 */
export async function readRecords(path: string): Promise<Records> {
	const files = isFolder(path) ? recordFilesBelow(path) : [path];
	if (files.length === 0) throw new ImportError(`${path} holds no .json, .jsonl or .parquet file.`);
	const all = await Promise.all(files.map((file) => recordsOf(file)));
	const records = all.flatMap((part) => part.records);
	const refusals = all.flatMap((part) => part.refusals);
	if (records.length === 0 && refusals.length <= 1) {
		throw new ImportError(`${path} holds no records${refusals[0] ? `: ${refusals[0].reason}` : ''}.`);
	}
	return { records, refusals };
}

export interface Records {
	readonly records: readonly Entry[];
	readonly refusals: readonly Refusal[];
}

const SEARCH_DEPTH = 4;
const RECORD_FILE = /\.(?:jsonl?|ndjson)(?:\.gz)?$|\.parquet$/;

function recordFilesBelow(dir: string, depth = SEARCH_DEPTH): string[] {
	return (namesIn(dir) ?? []).flatMap((name) => {
		const path = join(dir, name);
		if (isFolder(path)) return depth === 0 || name.startsWith('.') ? [] : recordFilesBelow(path, depth - 1);
		return RECORD_FILE.test(name) ? [path] : [];
	});
}

async function recordsOf(file: string): Promise<Records> {
	const name = basename(file);
	if (name.endsWith('.parquet')) {
		const rows = await readParquet(file);
		return { records: rows.map((value, index) => ({ place: `${name}:${index + 1}`, value })), refusals: [] };
	}
	const text = readText(file);
	const whole = parseJson(text);
	if (whole.ok) {
		const values = Array.isArray(whole.value) ? whole.value : [whole.value];
		return { records: values.map((value, index) => ({ place: `${name}:${index + 1}`, value })), refusals: [] };
	}
	const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
	// A broken file of one object is one complaint, not one a line.
	if (!/\.(?:jsonl|ndjson)(?:\.gz)?$/.test(file) && !lines.some(({ line }) => parseJson(line).ok)) {
		return { records: [], refusals: [{ name, reason: `is not JSON: ${whole.reason}` }] };
	}
	const records: Entry[] = [];
	const refusals: Refusal[] = [];
	for (const { line, number } of lines) {
		const parsed = parseJson(line);
		const place = `${name}:${number}`;
		if (parsed.ok) records.push({ place, value: parsed.value });
		else refusals.push({ name: place, reason: `is not JSON: ${parsed.reason}` });
	}
	return { records, refusals };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
	try {
		return { ok: true, value: parsePythonJson(text) };
	} catch (error) {
		return { ok: false, reason: messageOf(error) };
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
