/** A titled region. Its title is its accessible name. */
import { type ReactNode, useId } from 'react';

export interface PanelProps {
	readonly title: string;
	/** Beside the title. */
	readonly aside?: ReactNode;
	readonly className?: string;
	readonly children: ReactNode;
}

export function Panel({ title, aside, className = '', children }: PanelProps) {
	const id = useId();
	return (
		<section className={`panel ${className}`} aria-labelledby={id}>
			<header className="panel-head">
				<h3 id={id}>{title}</h3>
				{aside !== undefined && <div className="panel-aside">{aside}</div>}
			</header>
			{children}
		</section>
	);
}
