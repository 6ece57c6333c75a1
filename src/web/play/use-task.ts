/** What the list of tasks says of the one that is played. */
import { useQuery } from '@tanstack/react-query';
import { taskQuery } from '../api/queries.ts';
import type { Task } from '../api/types.ts';
import { OWN_CODE } from './own-code.ts';
import type { PackageFiles } from './package-files.ts';

/** @param id null for none @returns undefined until it is known, and for code of one's own */
export function useTask(id: string | null): Task | undefined {
	return useQuery({ ...taskQuery(id ?? ''), enabled: id !== null && id !== OWN_CODE }).data;
}

/** The files of a package; null for every other kind of task. */
export function usePackage(id: string | null): PackageFiles | null {
	return useTask(id)?.package ?? null;
}
