/** What `tasks validate` says of all right and wrong fixes together. */
import type { TaskProof } from '../../authoring/validation/proof.js';
import { sum } from '../../numbers.js';

/** Right fixes that a task should have beside its reference, and where it declares a growth. */
const RIGHT_ASKED = 2;
const RIGHT_ASKED_TIMED = 3;
const NAMES_SHOWN = 5;

type Programs = Pick<TaskProof, 'task' | 'right' | 'wrong'>;

/**
 * One line for right fixes, one for wrong ones, and one that names the tasks with too few right fixes. Those are sound all the same: whoever
 * imports a collection has none, and only knows less about false refusals.
 */
export function describePrograms(proofs: readonly Programs[]): string[] {
	const refused = proofs.flatMap(({ right }) => right).filter(({ accepted }) => !accepted).length;
	const solved = proofs.flatMap(({ wrong }) => wrong).filter((program) => program.solved).length;
	return [
		`false refusals: ${refused} of ${counted(proofs, 'right')}`,
		`false acceptances: ${solved} of ${counted(proofs, 'wrong')}`,
		...describeShortage(proofs),
	];
}

/**
 * How many plausible wrong programs each task was tried on: its own, and the mutants of its reference; nothing where no mutants were tried. A line for each
 * task, and one for all.
 * @param mutants by the id of the task
 */
export function describeTried(proofs: readonly Programs[], mutants: ReadonlyMap<string, { total: number }>): string[] {
	const tried = proofs.flatMap(({ task: { id }, wrong }) => {
		const made = mutants.get(id)?.total;
		return made === undefined ? [] : [{ id, own: wrong.length, made, all: wrong.length + made }];
	});
	if (tried.length === 0) return [];
	const counts = tried.map(({ all }) => all);
	return [
		...tried.map(
			({ id, own, made, all }) => `tried: ${id}: ${all} wrong programs, ${own} of its own and ${made} mutants`,
		),
		`${sum(counts)} wrong programs tried, ${Math.min(...counts)} to ${Math.max(...counts)} a task`,
	];
}

/** How many right fixes a task should have. */
export function rightAsked({ complexity }: Programs['task']): number {
	return complexity === null ? RIGHT_ASKED : RIGHT_ASKED_TIMED;
}

function counted(proofs: readonly Programs[], kind: 'right' | 'wrong'): string {
	const counts = proofs.map((proof) => proof[kind].length);
	const total = sum(counts);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	return `${total} ${kind} programs, ${least === most ? least : `${least} to ${most}`} a task`;
}

function describeShortage(proofs: readonly Programs[]): string[] {
	const short = proofs.filter(({ task, right }) => right.length < rightAsked(task)).map(({ task }) => task.id);
	if (short.length === 0) return [];
	const shown = short.slice(0, NAMES_SHOWN).join(', ');
	const more = short.length > NAMES_SHOWN ? ` and ${short.length - NAMES_SHOWN} more` : '';
	return [`fewer than ${RIGHT_ASKED} right programs (${RIGHT_ASKED_TIMED} where growth is declared): ${shown}${more}`];
}
