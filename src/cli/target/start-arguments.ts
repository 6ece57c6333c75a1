/** How the server is started; `npm start`, the image, `codearena serve` and every measurement do it alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm start` hands to Node. @param root folder of the package */
export function startArguments(root: string): string[] {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return scripts.start.split(' ').slice(1);
}
