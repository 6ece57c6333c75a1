/** The episode as a terminal shows it. */
import { Panel } from '../parts/panel.tsx';
import { type LogLine, Terminal } from '../parts/terminal.tsx';
import type { Game } from './game.ts';
import { logLines } from './log-lines.ts';

export interface LogPanelProps {
	readonly game: Game | null;
	/** What an agent says beside it. */
	readonly news: readonly LogLine[];
}

export function LogPanel({ game, news }: LogPanelProps) {
	return (
		<Panel title="Log" className="log-panel">
			<Terminal lines={[...logLines(game), ...news]} label="Episode log" />
		</Panel>
	);
}
