/** An agent's best solved fix of each task. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { memoryQuery } from '../api/queries.ts';
import type { MemoryPage } from '../api/types.ts';
import { Editor } from '../parts/code.tsx';
import { toAge, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { Trouble } from '../shell/failure.tsx';

type Memory = MemoryPage['memories'][number];

export function MemoryPanel({ agent }: { readonly agent: string }) {
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetching, isPending } = useInfiniteQuery(
		memoryQuery(agent),
	);
	const memories = data?.pages.flatMap((page) => page.memories) ?? [];
	return (
		<Panel title="Memory">
			<div className="panel-body">
				<Trouble error={error} retry={refetch} />
				{!isPending && memories.length === 0 && <p className="empty">It has solved nothing yet.</p>}
				<ul className="memories">
					{memories.map((memory) => (
						<li key={`${memory.task_id} ${memory.rubric}`}>
							<MemoryRow memory={memory} />
						</li>
					))}
				</ul>
				{hasNextPage && (
					<button type="button" className="button small" disabled={isFetching} onClick={() => void fetchNextPage()}>
						Show more
					</button>
				)}
			</div>
		</Panel>
	);
}

function MemoryRow({ memory: { task_id, rubric, fix, reward, run_id, updated_at } }: { readonly memory: Memory }) {
	const [open, setOpen] = useState(false);
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				<span className="strong">{task_id}</span>
				<span className="muted small">
					{rubric}, {toAge(updated_at)}
				</span>
				<span className="figure">{toReward(reward)}</span>
			</summary>
			{open && (
				<div className="stack memory-fix">
					<Editor value={fix} label={`Best fix of ${task_id}`} readOnly />
					<Link to="/episodes/$id" params={{ id: run_id }}>
						The episode that achieved it
					</Link>
				</div>
			)}
		</details>
	);
}
