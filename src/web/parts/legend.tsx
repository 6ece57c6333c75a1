/** Names of a chart's lines with their latest figures, in the colours of the lines. */

export function Legend({ entries }: { readonly entries: readonly (readonly [name: string, figure: string])[] }) {
	return (
		<ul className="legend">
			{entries.map(([name, figure], index) => (
				<li key={name}>
					<span className={`swatch c${(index % 5) + 1}`} aria-hidden="true" />
					<bdi>{name}</bdi> <strong>{figure}</strong>
				</li>
			))}
		</ul>
	);
}
