/** The components of a reward as one stacked bar, with a table that says the same in figures. */
import { toPercent, toReward, toSigned, toWords } from '../parts/format.ts';
import type { Breakdown, Part } from './breakdown.ts';

/** Colours there are; a rubric with more parts uses them again. */
const COLOURS = 6;

export function RewardParts({ breakdown }: { readonly breakdown: Breakdown }) {
	const { parts, penalties, sum } = breakdown;
	const missing = 1 - parts.reduce((total, { amount }) => total + amount, 0);
	return (
		<>
			<div className="stacked" role="img" aria-label={`Components less penalties: ${toReward(sum)}`}>
				{parts.map(({ name, amount }, index) => (
					<span key={name} className={`c${index % COLOURS}`} style={{ flexGrow: Math.max(0, amount) }} />
				))}
				<span style={{ flexGrow: Math.max(0, missing) }} />
			</div>
			<table className="parts">
				<caption className="hidden">What the reward is made of</caption>
				<thead className="hidden">
					<tr>
						<th scope="col">Component</th>
						<th scope="col">Score</th>
						<th scope="col">Brought</th>
					</tr>
				</thead>
				<tbody>
					{parts.map((part, index) => (
						<PartRow key={part.name} part={part} colour={index % COLOURS} />
					))}
					{penalties.map(({ name, amount }) => (
						<tr key={name} className="penalty">
							<th scope="row">
								<span className="swatch minus" aria-hidden="true" />
								{toWords(name)} penalty
							</th>
							<td />
							<td className="figure">{toSigned(-amount)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}

function PartRow({ part, colour }: { readonly part: Part; readonly colour: number }) {
	const { name, value, weight, amount, reason } = part;
	const share = weight === null ? '' : `${toPercent(value)} of ${weight.toFixed(2)}`;
	return (
		<tr title={reason ?? undefined}>
			<th scope="row">
				<span className={`swatch c${colour}`} aria-hidden="true" />
				{toWords(name)}
			</th>
			<td>{value === null ? 'not scored' : share}</td>
			<td className="figure">{weight === null ? toReward(value) : toSigned(amount)}</td>
		</tr>
	);
}
