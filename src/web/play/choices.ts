/** Ways to choose a task without naming one, and the search among those that have names. */
import type { Task } from '../api/types.ts';
import { toWords } from '../parts/format.ts';
import { OWN_CODE } from './own-code.ts';

export interface TaskChoiceProps {
	/** As `reset` takes it in `task_id`. */
	readonly choice: string;
	readonly onChoose: (choice: string) => void;
}

export const CATEGORIES = ['syntax', 'logic', 'algorithms', 'type_errors', 'security_bugs'] as const;
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** Values of `task_id` that stand for a kind of task, and the visitor's own code, with what people call them. */
const KINDS: Readonly<Record<string, string>> = {
	random: 'Any task',
	auto: 'As my curriculum says',
	generated: 'A bug made anew',
	easy: 'Any easy task',
	medium: 'Any medium task',
	hard: 'Any hard task',
	[OWN_CODE]: 'My own code',
};

export const KIND_CHOICES: readonly string[] = Object.keys(KINDS);

export function wordsOf(choice: string): string {
	if (KINDS[choice] !== undefined) return KINDS[choice];
	const category = CATEGORIES.find((name) => name === choice);
	return category === undefined ? choice : `Any ${toWords(category).toLowerCase()} task`;
}

export interface TaskSearchWords {
	/** Words that must all stand in id, title, description or tags. */
	readonly text: string;
	/** Empty: all. */
	readonly category: string;
	/** Empty: all. */
	readonly difficulty: string;
}

export function findTasks(tasks: readonly Task[], { text, category, difficulty }: TaskSearchWords): readonly Task[] {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	return tasks.filter((task) => {
		if (category !== '' && task.category !== category) return false;
		if (difficulty !== '' && task.difficulty !== difficulty) return false;
		const haystack = `${task.id} ${task.title} ${task.description} ${task.tags.join(' ')}`.toLowerCase();
		return words.every((word) => haystack.includes(word));
	});
}
