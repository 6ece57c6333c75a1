/** The report of a run as text: a table by category, then what went wrong. */
import { table } from '../table.js';
import { HONEST } from './corpus.js';
import type { AttackReport } from './run.js';

export function formatAttacks({ seed, isolation, categories, skipped, needMore, problems }: AttackReport): string {
	const attacks = categories.filter(({ category }) => category !== HONEST);
	const rows = categories.map(({ category, tried, bad }) =>
		category === HONEST
			? [category, String(tried), '', '', String(bad)]
			: [category, String(tried), String(tried - bad), String(bad), ''],
	);
	const sum = (of: (row: (typeof attacks)[number]) => number) => attacks.reduce((total, row) => total + of(row), 0);
	const total = ['all attacks', String(sum(({ tried }) => tried)), String(sum(({ tried, bad }) => tried - bad))];
	return [
		`isolation ${isolation}, seed ${seed}`,
		'',
		table(
			['category', 'tried', 'stopped', 'harm done', 'honest refused'],
			[...rows, [...total, String(sum(({ bad }) => bad)), '']],
		),
		...(skipped > 0 ? ['', `${skipped} not tried: the isolation is too weak for them`] : []),
		...(needMore > 0
			? [
					'',
					`${needMore} not tried: they are about files and the sandbox is sealed, or about what only namespaces keep apart`,
				]
			: []),
		...(problems.length > 0 ? ['', ...problems] : []),
	].join('\n');
}
