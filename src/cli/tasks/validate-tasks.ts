/** `tasks validate`: starts a sandbox, proves the tasks several at a time, and reports each as it is done. */

import type { TaskProof } from '../../authoring/validation/proof.js';
import type { ProverParts } from '../../authoring/validation/prove-task.js';
import { proveTasks } from '../../authoring/validation/prove-tasks.js';
import type { Config } from '../../config.js';
import { createExamine } from '../../episode/examine.js';
import { createTaskRuns } from '../../episode/task-runs.js';
import { loadRubrics } from '../../grading/load-rubrics.js';
import { DEFAULT_RUBRIC } from '../../grading/rubric.js';
import { createAnalyser } from '../../grading/static-analyser.js';
import { createPrecheck } from '../../precheck/create-precheck.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { describeTaskProblem, type TaskProblem } from '../../taskset/problem.js';
import type { Task } from '../../taskset/task.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { alignRow } from '../table.js';
import { type CertifyParts, certify } from './certify-tasks.js';
import { checkStrength, describeStrength, type StrengthCheck } from './check-strength.js';
import { describePrograms, describeTried } from './describe-programs.js';
import { GRADING_TIMEOUT_MS, withSandbox } from './with-sandbox.js';

export interface ValidateRequest {
	readonly tasks: readonly Task[];
	/** What the loader said of the folders; for a validator a warning is a problem too. */
	readonly problems: readonly TaskProblem[];
	readonly config: Config;
	readonly console: Console;
	readonly repeat: number;
	/** Tasks at one time; default: number of workers. */
	readonly jobs?: number;
	/** Mutants tried of each reference; 0 for none. */
	readonly mutants: number;
	readonly json: boolean;
	/** Writes what was seen of each sound task into `soundness.json` of the folders that were searched. */
	readonly certify?: CertifyParts;
}

export async function validateTasks(request: ValidateRequest): Promise<ExitCode> {
	const { config, console, tasks } = request;
	if (tasks.length === 0) {
		console.err('There is no task to validate.');
		return EXIT.problems;
	}
	return withSandbox(config, console, (sandbox) => prove(sandbox, request));
}

async function prove(sandbox: Sandbox, request: ValidateRequest): Promise<ExitCode> {
	const { tasks, config, console, json, problems } = request;
	const widths = [Math.max(...tasks.map(({ id }) => id.length)), 13, 10, 10, 7, 7, 8];
	const row = (...cells: string[]) => alignRow(cells, widths);
	if (!json) console.out(row('id', 'category', 'difficulty', 'reference', 'right', 'wrong', 'time', 'result'));
	const proofs = await proveTasks(
		proverParts(sandbox, request),
		tasks,
		request.jobs ?? config.workers,
		(proof, done) => {
			if (json) console.err(`${done}/${tasks.length} ${proof.task.id} ${proof.problems.length === 0 ? 'ok' : 'FAIL'}`);
			else console.out([row(...cellsOf(proof)), ...describeProblems(proof), ...describeNotes(proof)].join('\n'));
		},
	);
	const strength = await checkStrength(sandbox, {
		tasks: tasks.filter((_task, position) => proofs[position]?.reference?.verdict === 'passed'),
		mutantsPerTask: request.mutants,
		atOnce: request.jobs ?? config.workers,
		console,
	});
	const unsound = proofs.filter(({ task, problems }) => problems.length > 0 || strength.weak.has(task.id)).length;
	if (json)
		console.out(
			JSON.stringify(
				{
					proofs,
					strength: { ...strength, weak: [...strength.weak], mutants: mutantsOf(strength) },
					problems: problems.map(describeTaskProblem),
				},
				null,
				2,
			),
		);
	else
		console.out(
			[
				...describeStrength(strength),
				...describeTried(proofs, strength.mutants),
				...describePrograms(proofs),
				`${tasks.length - unsound} of ${tasks.length} tasks are sound`,
			].join('\n'),
		);
	if (request.certify !== undefined) certify(request.certify, { proofs, strength, repeat: request.repeat, console });
	const isSound = unsound === 0 && problems.length === 0 && strength.problems.length === 0;
	return isSound ? EXIT.ok : EXIT.problems;
}

function mutantsOf({ mutants }: StrengthCheck): Record<string, { total: number; killed: number }> {
	return Object.fromEntries([...mutants].map(([id, { total, killed }]) => [id, { total, killed }]));
}

function proverParts(sandbox: Sandbox, { repeat, tasks }: ValidateRequest): ProverParts {
	const rubric = loadRubrics().rubrics.get(DEFAULT_RUBRIC);
	if (rubric === undefined) throw new Error(`the rubric ${DEFAULT_RUBRIC} is missing from this installation`);
	const analyser = createAnalyser();
	return {
		sandbox,
		examine: createExamine({ precheck: createPrecheck(), analyser, reader: null, isBusy: () => false }),
		grade: { judge: null, analyser },
		taskRuns: createTaskRuns(sandbox, tasks.length, GRADING_TIMEOUT_MS),
		rubric,
		repeat,
		gradingTimeoutMs: GRADING_TIMEOUT_MS,
		now: () => performance.now(),
	};
}

function cellsOf({ task, reference, right, wrong, problems, wallTimeMs }: TaskProof): string[] {
	const accepted = right.filter((program) => program.accepted).length;
	const refused = wrong.filter(({ solved }) => !solved).length;
	return [
		task.id,
		task.category,
		task.difficulty,
		reference === null ? '-' : reference.rewards.join('/'),
		`${accepted}/${right.length}`,
		`${refused}/${wrong.length}`,
		`${(wallTimeMs / 1000).toFixed(1)} s`,
		problems.length === 0 ? 'ok' : 'FAIL',
	];
}

function describeProblems({ task, problems }: TaskProof): string[] {
	const folder = task.folder ?? '';
	return problems.map(
		({ file, message }) => `  ${describeTaskProblem({ folder, file, field: '', message, severity: 'error' })}`,
	);
}

function describeNotes({ task, notes }: TaskProof): string[] {
	const folder = task.folder ?? '';
	return notes.map(({ file, line, message }) => {
		const problem = { folder, file: `${file}:${line}`, field: '', message, severity: 'warning' } as const;
		return `  note: ${describeTaskProblem(problem)}`;
	});
}
