/** A record of a collection against the schema of its format; what doesn't fit becomes a refusal with field and value. */
import type { z } from 'zod';
import { describeIssue } from '../../data-file.js';
import type { Entry } from './files.js';
import type { Draft, Reading, Refusal } from './importer.js';
import { UnfaithfulValue } from './python-text.js';

/**
 * Makes drafts of records, one by one.
 * @param nameOf what the collection calls a record, for its refusal; null to call it by its place
 */
export function draftsOf<T>(
	entries: readonly Entry[],
	schema: z.ZodType<T>,
	nameOf: (record: T) => string,
	toDraft: (record: T, place: string) => Draft | Refusal,
): Reading {
	const made = entries.map((entry) => draftOf(entry, schema, nameOf, toDraft));
	return {
		drafts: made.filter((item): item is Draft => 'tests' in item),
		refusals: made.filter((item): item is Refusal => 'reason' in item),
	};
}

function draftOf<T>(
	{ place, value }: Entry,
	schema: z.ZodType<T>,
	nameOf: (record: T) => string,
	toDraft: (record: T, place: string) => Draft | Refusal,
): Draft | Refusal {
	const parsed = schema.safeParse(value, { reportInput: true });
	if (!parsed.success) {
		const problems = parsed.error.issues.flatMap(describeIssue);
		return { name: place, reason: problems.map(({ field, message }) => `${field || 'record'}: ${message}`).join('; ') };
	}
	try {
		return toDraft(parsed.data, place);
	} catch (error) {
		if (!(error instanceof UnfaithfulValue)) throw error;
		return { name: nameOf(parsed.data), reason: error.message };
	}
}
