/** A record of a collection against the schema of its format; what doesn't fit becomes a refusal with field and value. */
import type { z } from 'zod';
import { describeIssue } from '../../data-file.js';
import type { Entry } from './files.js';
import { type Draft, nameOf, type Reading, type Refusal } from './importer.js';

/**
 * Makes drafts of records, one by one.
 */
export function draftsOf<T>(
	entries: readonly Entry[],
	schema: z.ZodType<T>,
	toDraft: (record: T, place: string) => Draft | Refusal,
): Reading {
	const made = entries.map((entry) => draftOf(entry, schema, toDraft));
	return {
		drafts: made.filter((item): item is Draft => 'tests' in item),
		refusals: made.filter((item): item is Refusal => 'reason' in item),
	};
}

function draftOf<T>(
	{ place, value }: Entry,
	schema: z.ZodType<T>,
	toDraft: (record: T, place: string) => Draft | Refusal,
): Draft | Refusal {
	const parsed = schema.safeParse(value, { reportInput: true });
	if (!parsed.success) {
		const problems = parsed.error.issues.flatMap(describeIssue);
		return { name: place, reason: problems.map(({ field, message }) => `${field || 'record'}: ${message}`).join('; ') };
	}
	const made = toDraft(parsed.data, place);
	return 'reason' in made ? { ...made, name: nameOf({ name: made.name, place }) } : { ...made, place };
}
