/** One dot that says whether this server grades, with the facts in its name. */
import { useQuery } from '@tanstack/react-query';
import { healthQuery } from '../api/queries.ts';

export function HealthLight() {
	const { data, isError } = useQuery(healthQuery);
	const state = isError ? 'bad' : data === undefined ? 'idle' : data.status === 'healthy' ? 'good' : 'warn';
	const words = isError ? 'unreachable' : (data?.status ?? 'connecting');
	const facts = data && `${data.isolation.level} isolation, ${data.workers.total} workers, ${data.tasks} tasks`;
	return (
		<span className="health" title={data?.reason ?? facts ?? ''}>
			<span className={`dot ${state}`} aria-hidden="true" />
			<span className="health-words">
				<span className="hidden">Server: </span>
				{words}
			</span>
		</span>
	);
}
