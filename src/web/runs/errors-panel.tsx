/** What goes wrong most, with an episode to look at. */
import { Link } from '@tanstack/react-router';
import type { Stats } from '../api/types.ts';
import { Badge } from '../parts/badge.tsx';
import { toAge, toCount } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';

const SHOWN = 12;

export function ErrorsPanel({ errors }: { readonly errors: Stats['errors'] }) {
	return (
		<Panel title="Error patterns">
			{errors.length === 0 ? (
				<p className="panel-body empty">Nothing went wrong yet.</p>
			) : (
				<ul className="panel-body patterns">
					{errors.slice(0, SHOWN).map(({ kind, pattern, steps, last_at, example }) => (
						<li key={`${kind} ${pattern}`}>
							<Badge tone={kind === 'finding' ? 'warn' : 'plain'}>{kind}</Badge>
							<code>{pattern}</code>
							<span className="muted small">
								{toCount(steps)} {steps === 1 ? 'step' : 'steps'}, {toAge(last_at)},{' '}
								<Link to="/episodes/$id" params={{ id: example.run_id }}>
									an example<span className="hidden"> of {pattern}</span>
								</Link>
							</span>
						</li>
					))}
				</ul>
			)}
		</Panel>
	);
}
