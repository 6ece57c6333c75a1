/** `tasks validate --certify`: keeps what was seen of the sound tasks beside them, and takes back what was said of those that no longer are. */
import { writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { TaskProof } from '../../authoring/validation/proof.js';
import { CERTIFICATES_FILE, formatCertificates, readCertificates } from '../../taskset/certificate.js';
import { describeTaskProblem } from '../../taskset/problem.js';
import type { TaskCertificate } from '../../taskset/task.js';
import type { Console } from '../console.js';
import type { StrengthCheck } from './check-strength.js';

export interface CertifyParts {
	/** Folders that the tasks were searched in; each gets a file of its own. */
	readonly dirs: readonly string[];
}

export interface Seen {
	readonly proofs: readonly TaskProof[];
	readonly strength: StrengthCheck;
	readonly repeat: number;
	readonly console: Console;
}

export function certify({ dirs }: CertifyParts, seen: Seen): void {
	for (const dir of dirs.map((one) => resolve(one))) {
		if (seen.proofs.some(({ task }) => task.folder === dir)) {
			seen.console.err(`${dir} is a task: certificates are kept in the folder that holds tasks, so give that one`);
			continue;
		}
		const inside = seen.proofs.filter(({ task }) => task.folder?.startsWith(dir + sep));
		const kept = readCertificates(dir, (problem) => seen.console.err(describeTaskProblem(problem)));
		const next = { ...kept };
		for (const proof of inside) {
			const certificate = certificateOf(proof, seen);
			if (certificate === null) delete next[proof.task.id];
			else next[proof.task.id] = certificate;
		}
		const file = join(dir, CERTIFICATES_FILE);
		writeFileSync(file, formatCertificates(next));
		seen.console.err(`${Object.keys(next).length} certificates in ${file}`);
	}
}

/** Null for a task that is not sound. */
function certificateOf(
	{ task, reference, right, wrong, problems }: TaskProof,
	{ strength, repeat }: Seen,
): TaskCertificate | null {
	if (reference === null || problems.length > 0 || strength.weak.has(task.id)) return null;
	const { total = 0, killed = 0 } = strength.mutants.get(task.id) ?? {};
	return {
		content_hash: task.contentHash,
		gradings: repeat,
		right: right.length,
		wrong: wrong.length,
		mutants: total,
		mutants_noticed: killed,
	};
}
