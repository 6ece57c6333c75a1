/**
 * Recorded episodes as training data, line by line, however many there are. Every line of a format has the same fields with values of the same
 * type, and what has names of its own (components, details of a grading) is a list or a text, since readers like that of the
 * `datasets` library settle on the types of the first lines.
 */
import type { EpisodeFilter, EpisodeRecords } from '../episodes.js';
import { csvLines } from './csv.js';
import { grpoLines } from './grpo.js';
import { dpoLines } from './preference-pairs.js';
import { sftLines } from './sft.js';
import { type InfoOf, trajectoryLines } from './trajectories.js';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'sft', 'dpo', 'grpo'] as const;
/**
 * `jsonl`: whole episodes. `csv`: a row for each step. `sft`: chats that end with a solving fix. `dpo`: a better and a worse fix of one
 * task. `grpo`: one prompt for each task.
 */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportSettings {
	readonly format: ExportFormat;
	readonly filter: EpisodeFilter;
	/** Most lines, the heading of CSV aside; null for all. */
	readonly limit: number | null;
	/** For `sft`: the whole way to the solving fix, with what was said after each attempt, instead of the problem and the fix alone. */
	readonly conversation: boolean;
	/** For `dpo`: least difference of the rubric's rewards. */
	readonly margin: number;
	/** For `dpo`: most pairs of one task and rubric. */
	readonly pairsPerTask: number;
	/** For `jsonl`. */
	readonly infoOf: InfoOf;
}

export const EXPORT_DEFAULTS = { limit: null, conversation: false, margin: 0.2, pairsPerTask: 8 } as const;

/** The lines, without their line ends. @throws ArenaError `store_unavailable` */
export async function* exportLines(records: EpisodeRecords, settings: ExportSettings): AsyncGenerator<string> {
	const lines = linesOf(records, settings);
	if (settings.limit === null) return yield* lines;
	let left = settings.limit + Number(settings.format === 'csv');
	for await (const line of lines) {
		if (left === 0) return;
		left -= 1;
		yield line;
	}
}

function linesOf(records: EpisodeRecords, settings: ExportSettings): AsyncGenerator<string> {
	const { format, filter } = settings;
	switch (format) {
		case 'jsonl':
			return trajectoryLines(records, filter, settings.infoOf);
		case 'csv':
			return csvLines(records, filter);
		case 'sft':
			return sftLines(records, filter, settings.conversation);
		case 'dpo':
			return dpoLines(records, filter, settings);
		case 'grpo':
			return grpoLines(records, filter);
		default:
			return format satisfies never;
	}
}
