/** The examination as text for a terminal. */
import { table } from '../table.js';
import type { Examination } from './examine.js';

export function formatExamination(examination: Examination): string {
	const { isolation, host, missing, minimum, node, uid, ok, problem } = examination;
	const noisy = host.filter(({ advice }) => advice !== null);
	return [
		`Isolation  ${isolation?.level ?? 'no sandbox'} (wanted: at least ${minimum})`,
		`Layers     ${isolation?.layers.join(', ') ?? ''}`,
		`Python     ${isolation?.pythonVersion ?? 'unknown'}`,
		`Node       ${node}, user ${uid ?? 'unknown'}`,
		...section(
			'Missing',
			missing.flatMap(({ reason, advice }) => [reason, ...(advice === null ? [] : [`  → ${advice}`])]),
		),
		...probeSection(examination),
		...section(
			'Timing on this host',
			table(
				['what', 'value', ''],
				host.map(({ name, value, advice }) => [name, value, advice ?? '']),
			).split('\n'),
		),
		'',
		`${noisy.length} of ${host.length} host facts make timing noisier.`,
		ok ? 'Ready to grade.' : `Not ready to grade: ${problem}`,
	].join('\n');
}

function probeSection({ isolation }: Examination): string[] {
	const probes = isolation?.probes ?? [];
	const refused = probes.filter((probe) => probe.refused).length;
	const rows = probes.map((probe) => [probe.refused ? 'refused' : 'POSSIBLE', probe.name, probe.detail]);
	return section(
		`Tried inside a locked-down process: ${refused} of ${probes.length} refused`,
		table(['', 'attempt', ''], rows).split('\n').slice(1),
	);
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}
