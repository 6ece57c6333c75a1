/** Small words with a meaning: status, category, difficulty. */
import { toWords } from './format.ts';

export type Tone = 'good' | 'bad' | 'warn' | 'plain' | 'accent';

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: string }) {
	return <span className={`badge ${tone}`}>{children}</span>;
}

const DIFFICULTY_TONES: Readonly<Record<string, Tone>> = { easy: 'good', medium: 'warn', hard: 'bad' };

export function TaskBadges({ category, difficulty }: { readonly category: string; readonly difficulty: string }) {
	return (
		<span className="badges">
			<Badge>{toWords(category)}</Badge>
			<Badge tone={DIFFICULTY_TONES[difficulty] ?? 'plain'}>{toWords(difficulty)}</Badge>
		</span>
	);
}
