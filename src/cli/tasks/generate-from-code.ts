/** `tasks generate --from`: bugs in one's own code. What has tests is cut out and proven first; then it is a base like any other. */
import { ImportError, type Reading } from '../../authoring/importers/importer.js';
import { readOwnCode } from '../../authoring/importers/own-code/own-code.js';
import { type ProvenDraft, proveDraft, uniqueId } from '../../authoring/importers/prove-draft.js';
import { createProgramReader } from '../../authoring/mutate/program.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { EXIT, type ExitCode } from '../console.js';
import { type GenerateRequest, generateBugs } from './generate-bugs.js';
import { GRADING_TIMEOUT_MS, withSandbox } from './with-sandbox.js';

export interface FromCodeRequest extends Omit<GenerateRequest, 'bases' | 'originOf'> {
	readonly from: string;
	readonly tests: string | null;
	readonly license: string | null;
}

export async function generateFromCode(request: FromCodeRequest): Promise<ExitCode> {
	const reading = read(request);
	if (reading === null) return EXIT.problems;
	return withSandbox(request.config, request.console, async (sandbox) => {
		const proven = await proveAll(sandbox, request, reading);
		const bases = proven.map(({ task }) => task);
		const origins = new Map(proven.map(({ task, draft }) => [task.id, draft.origin]));
		if (!request.json)
			request.console.out(`${bases.length} of ${reading.drafts.length} pieces of code pass their tests here`);
		return generateBugs(sandbox, { ...request, bases, originOf: ({ id }) => origins.get(id) ?? id });
	});
}

function read({ from, console, ...options }: FromCodeRequest): Reading | null {
	try {
		return readOwnCode(createProgramReader(), from, options);
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		console.err(error.message);
		return null;
	}
}

async function proveAll(sandbox: Sandbox, { console }: FromCodeRequest, reading: Reading): Promise<ProvenDraft[]> {
	const parts = { sandbox, read: createProgramReader(), runTimeoutMs: GRADING_TIMEOUT_MS };
	const taken = new Set<string>();
	const proven: ProvenDraft[] = [];
	for (const { name, reason } of reading.refusals) console.err(`left out: ${name}: ${reason}`);
	for (const draft of reading.drafts) {
		const result = await proveDraft(parts, draft, uniqueId('', draft.name, taken));
		if ('reason' in result) console.err(`left out: ${result.name}: ${result.reason}`);
		else proven.push(result);
	}
	return proven;
}
