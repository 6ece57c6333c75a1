/** Which task the next episode is about: any of a kind, or one found by search, category and difficulty. */
import { Dialog } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { CloseIcon } from '../parts/icons.tsx';
import { type TaskChoiceProps, wordsOf } from './choices.ts';

const TaskSearch = lazy(async () => ({ default: (await import('./task-search.tsx')).TaskSearch }));

export function TaskChoice({ choice, onChoose }: TaskChoiceProps) {
	const [open, setOpen] = useState(false);
	const choose = (next: string) => {
		onChoose(next);
		setOpen(false);
	};
	return (
		<Dialog.Root open={open} onOpenChange={setOpen}>
			<Dialog.Trigger className="button choice" aria-label={`Task: ${wordsOf(choice)}`}>
				<span className="choice-words">{wordsOf(choice)}</span>
				<svg viewBox="0 0 12 12" aria-hidden="true">
					<path d="m3 4.5 3 3 3-3" />
				</svg>
			</Dialog.Trigger>
			<Dialog.Portal>
				<Dialog.Overlay className="overlay" />
				<Dialog.Content className="dialog" aria-describedby={undefined}>
					<Dialog.Title>Choose a task</Dialog.Title>
					<Suspense fallback={<p className="empty">Loading…</p>}>
						<TaskSearch choice={choice} onChoose={choose} />
					</Suspense>
					<Dialog.Close className="icon-button dialog-close" aria-label="Close">
						<CloseIcon />
					</Dialog.Close>
				</Dialog.Content>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
