/**
 * An action space for small policies: the likeliest edits of a program, from the generator that the search uses, each with features. An id
 * belongs to a program and its outcome, so that a step can name an edit instead of sending the whole program.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ArenaError } from '../errors.js';
import { round6 } from '../numbers.js';
import type { Task } from '../taskset/task.js';
import { changesBetween } from './changes.js';
import { fileToRepair } from './file-to-repair.js';
import { suspicionOf } from './localise/locate.js';
import { withoutSpectra } from './localise/suspicion.js';
import { looseTask } from './loose-task.js';
import type { RepairParts } from './repair.js';
import { NO_HINTS, readHints } from './rewrites/hints.js';
import { type RankedRewrite, rewritesInOrder } from './search/rank.js';
import { listSyntaxEdits } from './syntax/list-edits.js';
import { createTrials } from './trial.js';

export interface ProposedEdit {
	/** 16 hexadecimal digits. */
	readonly id: string;
	readonly kind: RankedRewrite['kind'];
	/** 1-based line of the first change. */
	readonly line: number;
	/** Lines that are replaced, and by what; empty where lines are added or removed. */
	readonly before: string;
	readonly after: string;
	/** The whole program with the edit made. */
	readonly code: string;
	readonly features: EditFeatures;
}

interface EditFeatures {
	/** 0..1, how much more failing than passing tests run the line (Ochiai). */
	readonly suspiciousness: number;
	/** Natural logarithm: how much more (> 0) or less natural the line reads. */
	readonly naturalness: number;
	/** Natural logarithm, ≤ 0: how likely changes of its kind are before anything is known of the place. */
	readonly prior: number;
	/** What they are ranked by; higher is likelier. */
	readonly rank: number;
	/** Characters more (> 0) or less than before. */
	readonly growth: number;
	/** 0..1, where in the program. */
	readonly position: number;
}

interface EditRequest {
	/** Null for code without tests. */
	readonly task: Task | null;
	readonly code: string;
	/** Whose turn it is when executions are shared out. */
	readonly sessionKey: string;
	readonly signal?: AbortSignal;
}

export interface EditService {
	/** The likeliest edits, best first. @param limit 1..EDITS_LIMIT @throws ArenaError of the sandbox */
	list(request: EditRequest, limit: number): Promise<readonly ProposedEdit[]>;
	/** The program with an edit made. @throws ArenaError `unknown_edit` when it is none of this program's */
	apply(request: EditRequest, id: string): Promise<string>;
}

/** Edits of a program that can be listed and named. */
export const EDITS_LIMIT = 512;
/** Programs whose edits are kept. */
const KEPT = 256;
const RUN_TIMEOUT_MS = 20_000;
/** CPU time of a program that is watched, before the allowance for being watched: one that loops for ever must not cost ten seconds. */
const CPU_MS = 100;

export function createEditService(parts: RepairParts): EditService {
	const kept = new LRUCache<string, Promise<Listed>>({ max: KEPT });
	const editsOf = (request: EditRequest): Promise<Listed> => {
		const key = digest(request.task?.contentHash ?? '', request.code);
		const known = kept.get(key) ?? propose(parts, request);
		kept.set(key, known);
		known.catch(() => kept.delete(key));
		return known;
	};
	return {
		list: async (request, limit) => (await editsOf(request)).first(limit),
		apply: async (request, id) => {
			const found = (await editsOf(request)).first(EDITS_LIMIT).find((edit) => edit.id === id);
			if (found !== undefined) return found.code;
			const message = `There is no edit "${id}" of the program as it stands now; POST /edits lists them.`;
			throw new ArenaError('unknown_edit', message, { loc: ['body', 'edit_id'], input: id });
		},
	};
}

async function propose(parts: RepairParts, request: EditRequest): Promise<Listed> {
	const task = request.task ?? looseTask(request.code);
	const { code, files, whole } = fileToRepair(request.code, task);
	// What a client that went away asked for is soon asked for again, so it is not cancelled.
	const { sandbox } = parts;
	const { sessionKey } = request;
	const trials = createTrials({
		sandbox,
		task,
		sessionKey,
		files,
		cpuTimeMs: Math.min(task.limits.cpuTimeMs, CPU_MS),
		timeoutMs: RUN_TIMEOUT_MS,
	});
	const watched = request.task === null ? null : await trials.watch(code);
	const hints = watched === null ? NO_HINTS : readHints(watched.trial.tests, watched.trial.errorText);
	const suspicion = watched === null ? withoutSpectra(hints) : suspicionOf(watched.trial, watched.lines, hints);
	const listed = new Listed(code, rewritesInOrder(parts.rank, code, suspicion, hints, EDITS_LIMIT), whole);
	// A program that does not parse has no rewrites.
	if (listed.first(1).length > 0) return listed;
	return new Listed(code, (await listSyntaxEdits(trials, parts.rank.naturalness, code)).values(), whole);
}

type Found = Omit<RankedRewrite, 'edits'>;

/** Edits of one program, made as far as they are asked for. */
class Listed {
	private readonly made = new Map<string, ProposedEdit>();
	private readonly lines: number;

	constructor(
		private readonly code: string,
		private readonly found: Iterator<Found, unknown>,
		private readonly whole: (code: string) => string,
	) {
		this.lines = code.split('\n').length;
	}

	/** Best first, at most so many. */
	first(limit: number): ProposedEdit[] {
		while (this.made.size < limit) {
			const { done, value } = this.found.next();
			if (done === true) break;
			const { result } = value as Found;
			// Two edits may come to the same program: the likelier is kept.
			if (!this.made.has(result)) this.made.set(result, this.edit(value as Found, result));
		}
		return [...this.made.values()].slice(0, limit);
	}

	private edit(rewrite: Found, result: string): ProposedEdit {
		const edit = toEdit(this.code, this.lines, rewrite, result);
		return { ...edit, code: this.whole(edit.code) };
	}
}

function toEdit(
	code: string,
	lines: number,
	{ kind, line, suspicion, naturalness, prior, rank }: Omit<Found, 'result'>,
	result: string,
): ProposedEdit {
	const changes = changesBetween(code, result);
	return {
		id: digest(code, result).slice(0, 16),
		kind,
		line,
		before: changes.map(({ before }) => before).join('\n'),
		after: changes.map(({ after }) => after).join('\n'),
		code: result,
		features: {
			suspiciousness: round6(suspicion),
			naturalness: round6(naturalness),
			prior: round6(prior),
			rank: round6(rank),
			growth: result.length - code.length,
			position: round6(line / lines),
		},
	};
}

function digest(...texts: readonly string[]): string {
	return createHash('sha256').update(texts.join('\0')).digest('hex');
}
