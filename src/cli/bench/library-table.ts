/** The library's report as text: flips by program, then how ratios and growths of right and slow programs lie. */
import { table } from '../table.js';
import { machineLine } from '../target/machine.js';
import { isAsItMustBe, type LibraryGrading, type LibraryReport } from './library.js';
import type { ProgramKind } from './library-programs.js';
import { countEqual } from './noise.js';

const RATIOS = [1, 2, 3, 5, 10, 20, 50, 200, Number.POSITIVE_INFINITY];
const GROWTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1, 1.2, 1.5, Number.POSITIVE_INFINITY];
/** Growth decides from here on; below it is a share of little work. */
const SAME_WORK = 2;
const KINDS = ['right', 'slow'] as const;

export function formatLibrary({ machine, isolation, burners, gradings }: LibraryReport): string {
	const programs = byProgram(gradings);
	const flips = [...programs].flatMap(([name, all]) => describeFlips(name, all));
	const grown = gradings.filter(({ ratio, growth }) => growth !== null && (ratio ?? 0) > SAME_WORK);
	return [
		machineLine(machine),
		`a load of ${machine.loadBefore.toFixed(1)} before the start, isolation ${isolation}, ${burners} other programs burning CPU`,
		'',
		...summary(programs),
		...(flips.length === 0 ? [] : ['', table(['program', 'gradings', 'wrong', 'levels'], flips)]),
		'',
		'gradings by ratio at the largest size, up to',
		distribution(RATIOS, gradings, ({ ratio }) => ratio),
		'',
		`gradings by excess growth, up to, where the ratio is above ${SAME_WORK}`,
		distribution(GROWTHS, grown, ({ growth }) => growth),
	].join('\n');
}

function byProgram(gradings: readonly LibraryGrading[]): Map<string, LibraryGrading[]> {
	const found = new Map<string, LibraryGrading[]>();
	for (const grading of gradings) found.set(grading.program, [...(found.get(grading.program) ?? []), grading]);
	return found;
}

function summary(programs: ReadonlyMap<string, readonly LibraryGrading[]>): string[] {
	return KINDS.map((kind) => {
		const of = [...programs.values()].filter(([first]) => first?.kind === kind);
		const whole = of.filter((all) => all.every(isAsItMustBe)).length;
		const all = of.flat();
		const must = kind === 'right' ? 'solved in full' : 'at 0.4 or below';
		return `${kind}: ${all.filter(isAsItMustBe).length} of ${all.length} gradings and ${whole} of ${of.length} programs every time ${must}`;
	});
}

function describeFlips(name: string, all: readonly LibraryGrading[]): string[][] {
	const wrong = all.filter((grading) => !isAsItMustBe(grading)).length;
	const levels = countEqual(all.map(({ verdict, level }) => (level === null ? verdict : String(level))));
	if (wrong === 0 && levels.length < 2) return [];
	return [[name, String(all.length), String(wrong), levels.map(([level, count]) => `${level} ×${count}`).join(', ')]];
}

function distribution(
	limits: readonly number[],
	gradings: readonly LibraryGrading[],
	figure: (grading: LibraryGrading) => number | null,
): string {
	const rows = KINDS.map((kind: ProgramKind) => {
		const figures = gradings.filter((grading) => grading.kind === kind).flatMap((grading) => figure(grading) ?? []);
		const counts = limits.map((limit, index) => {
			const above = index === 0 ? Number.NEGATIVE_INFINITY : (limits[index - 1] ?? 0);
			return figures.filter((value) => value > above && value <= limit).length;
		});
		return [kind, ...counts.map(String)];
	});
	return table(['', ...limits.map((limit) => (Number.isFinite(limit) ? String(limit) : 'more'))], rows);
}
