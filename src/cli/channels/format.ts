/** The result of a search as a Markdown table, as SECURITY.md shows it. */
import type { IsolationReport } from '../../sandbox/sandbox.js';
import type { Channel } from './decide.js';
import { tellApart } from './residuals.js';
import type { SearchPart, SearchResult } from './search.js';

/** What was found that nobody knows a reason for. */
export function openChannels({ parts }: SearchResult, isolation: IsolationReport): readonly Channel[] {
	return parts.flatMap(({ decision }) => tellApart(decision.channels, isolation).open);
}

export function formatSearch(result: SearchResult, isolation: IsolationReport): string {
	const { looks, leaves, late } = result.names;
	const rows = result.parts.map((part) => rowOf(part, isolation));
	const findings = result.parts.flatMap(({ name, decision }) =>
		tellApart(decision.channels, isolation).open.map((channel) => `- **${name}**: ${describe(channel)}`),
	);
	const known = result.parts.flatMap(({ name, decision }) =>
		tellApart(decision.channels, isolation).known.map(({ residual, channels }) => {
			const [strongest] = [...channels].sort((a, b) => b.information - a.information);
			const most = strongest === undefined ? '' : `; ${describe(strongest)}`;
			return `- ${name}, ${residual.name}: ${residual.reason}${most}`;
		}),
	);
	return [
		`isolation ${isolation.level} (${isolation.layers.join(', ')}): ${leaves.length + late.length} leaves, ${looks.length} looks`,
		'',
		'| seen by | gradings | probes | tests | channels | known |',
		'|---|---|---|---|---|---|',
		...rows,
		...(findings.length > 0 ? ['', 'Channels:', ...findings] : []),
		...(known.length > 0 ? ['', 'Known:', ...known] : []),
	].join('\n');
}

function rowOf({ name, gradings, probes, decision }: SearchPart, isolation: IsolationReport): string {
	const { open, known } = tellApart(decision.channels, isolation);
	const cells = [name, gradings, probes, decision.tests, open.length, known.length];
	return `| ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`;
}

function describe({ leave, look, information, p }: Channel): string {
	return `“${leave}” shows in “${look}” (${information.toFixed(2)} bits a grading, p ${p.toExponential(0)})`;
}
