/** Whether a folder can hold the database, found out by writing to it: rights, mounts and users all have a say. */
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** What nobody can mend while the server runs. `ENOENT` is what making a folder says below a read-only root. */
const UNWRITABLE: readonly string[] = ['EROFS', 'EACCES', 'EPERM', 'ENOENT'];

/**
 * The code of the file system's refusal, such as `EROFS`; null when the folder is there, made where it was absent, and can be written to.
 *
 * @throws the file system's error for anything else, such as a full disk or a file of that name
 */
export function refusalToWrite(folder: string): string | null {
	try {
		mkdirSync(folder, { recursive: true });
		rmdirSync(mkdtempSync(join(folder, '.writable-')));
		return null;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined || !UNWRITABLE.includes(code)) throw error;
		return code;
	}
}
