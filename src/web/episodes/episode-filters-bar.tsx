/** The filters of the episode list. */
import { ChoiceField, SearchField, TextField } from '../parts/fields.tsx';
import { CATEGORIES, DIFFICULTIES } from '../play/choices.ts';
import { type EpisodeFilterName, type EpisodeFilters, withFilter } from './filters.ts';

export interface EpisodeFiltersBarProps {
	readonly filters: EpisodeFilters;
	/** Agents that are known. */
	readonly agents: readonly string[];
	readonly onChange: (filters: EpisodeFilters) => void;
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
	open: 'Open',
	done: 'Done',
	replaced: 'Reset again',
	left: 'Left',
};

export function EpisodeFiltersBar({ filters, agents, onChange }: EpisodeFiltersBarProps) {
	const field = (name: EpisodeFilterName) => ({
		value: filters[name] ?? '',
		onChange: (value: string) => onChange(withFilter(filters, name, value)),
	});
	return (
		<search className="filters" aria-label="Filter episodes">
			<TextField label="Agent" suggestions={agents} placeholder="Any" {...field('agent_id')} />
			<TextField label="Task" placeholder="Any" {...field('task_id')} />
			<ChoiceField label="Category" options={CATEGORIES} {...field('category')} />
			<ChoiceField label="Difficulty" options={DIFFICULTIES} {...field('difficulty')} />
			<ChoiceField
				label="Solved"
				options={['true', 'false']}
				words={(solved) => (solved === 'true' ? 'Solved' : 'Not solved')}
				{...field('solved')}
			/>
			<ChoiceField
				label="Status"
				options={Object.keys(STATUS_WORDS)}
				words={(status) => STATUS_WORDS[status] ?? status}
				{...field('status')}
			/>
			<TextField label="Reward from" className="narrow" placeholder="0.00" {...field('min_reward')} />
			<TextField label="Reward to" className="narrow" placeholder="1.00" {...field('max_reward')} />
			<TextField label="Finding" placeholder="Rule" {...field('finding')} />
			<SearchField label="Text in a fix" {...field('fix')} />
			<button
				type="button"
				className="button ghost"
				disabled={Object.keys(filters).length === 0}
				onClick={() => onChange({})}
			>
				Clear
			</button>
		</search>
	);
}
